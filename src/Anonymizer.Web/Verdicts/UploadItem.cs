using Anonymizer.Web.Localization;
using Anonymizer.Web.Verdicts.Intake;

namespace Anonymizer.Web.Verdicts;

/// <summary>One file on its way in, as the page shows it.</summary>
public sealed class UploadItem(string name, long size)
{
    public static UploadItem Of(IntakeResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        return new UploadItem(result.Name, 0) { Result = result };
    }

    public string Name { get; } = name;

    public long Size { get; } = size;

    /// <summary>Bytes that have arrived.</summary>
    public long Sent { get; set; }

    /// <summary>What became of it, or null while it is on its way.</summary>
    public IntakeResult? Result { get; set; }

    public string? Error => Result is { Message: { } message, Code: { } code } ? Problems.TextOf(code, message) : null;

    public UploadedVerdict? Verdict => Result?.Verdict;

    public int Percent => Size == 0 ? 0 : (int)(100 * Sent / Size);

    public void Refuse(string why) => Result = new IntakeResult(Name, null, "upload.refused", why);
}
