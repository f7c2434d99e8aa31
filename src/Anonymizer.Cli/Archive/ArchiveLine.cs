namespace Anonymizer.Cli.Archive;

/// <summary>What became of one file: a line of <c>done.jsonl</c>. Names a file by its content, never by its words.</summary>
internal sealed record ArchiveLine
{
    /// <summary>SHA-256 of the file.</summary>
    public required string Hash { get; init; }

    /// <summary>In the order in which files were done, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>released, refused or failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>The redacted file below released/, or null.</summary>
    public string? Output { get; init; }

    public string? Code { get; init; }

    public int Replaced { get; init; }

    public int Characters { get; init; }

    public double Seconds { get; init; }

    /// <summary>Do people look at it?</summary>
    public bool IsSampled { get; init; }
}
