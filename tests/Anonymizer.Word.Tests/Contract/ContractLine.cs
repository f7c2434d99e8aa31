namespace Anonymizer.Word.Tests.Contract;

/// <summary>What became of one file: names and codes only, no text of it.</summary>
internal sealed record ContractLine(string File, string Outcome, double Seconds)
{
    public string? Reason { get; init; }

    public IReadOnlyList<string> Differences { get; init; } = [];

    public IReadOnlyList<string> NewSchemaErrors { get; init; } = [];

    public bool Leaks { get; init; }

    /// <summary>The Open XML SDK opens the file as it came.</summary>
    public bool IsKnownToSdk { get; init; } = true;

    public bool IsSound => Outcome != ContractCheck.Failed && Differences.Count == 0 && NewSchemaErrors.Count == 0 && !Leaks;
}
