namespace Anonymizer.Web.Verdicts;

/// <summary>One file on its way in, as the page shows it.</summary>
internal sealed class UploadItem(string name, long size)
{
    public string Name { get; } = name;

    public long Size { get; } = size;

    /// <summary>Bytes that have arrived.</summary>
    public long Sent { get; set; }

    /// <summary>What went wrong and what to do, or null.</summary>
    public string? Error { get; set; }

    /// <summary>What became of it.</summary>
    public UploadedVerdict? Verdict { get; set; }

    public bool IsDone => Verdict is not null || Error is not null;

    public int Percent => Size == 0 ? 0 : (int)(100 * Sent / Size);
}
