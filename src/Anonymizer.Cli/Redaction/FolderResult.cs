namespace Anonymizer.Cli.Redaction;

/// <summary>What became of one file of a folder run, as <c>results.json</c> holds it.</summary>
internal sealed record FolderResult
{
    public const string Failed = "failed";

    /// <summary>The file's place in the folder, from 1, in the order of paths.</summary>
    public required int Number { get; init; }

    /// <summary>Its path, or null when the path holds a masked string: the number then finds it.</summary>
    public required string? Input { get; init; }

    /// <summary>The redacted file's path, or null when none was written.</summary>
    public required string? Output { get; init; }

    /// <summary>released, refused or failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>The error's stable code, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Why it failed or was refused: what to do.</summary>
    public string? Message { get; init; }

    public double Seconds { get; init; }

    public RedactionReport? Report { get; init; }
}

/// <summary>A whole folder run.</summary>
internal sealed record FolderResults(string Model, string Policy, int Released, int Refused, int Failed, double Seconds, IReadOnlyList<FolderResult> Files);
