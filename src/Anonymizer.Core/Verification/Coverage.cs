using System.Text.Json.Serialization;

namespace Anonymizer.Core.Verification;

/// <summary>What was done with one part of the file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartTreatment>))]
public enum PartTreatment
{
    /// <summary>Read as text and checked.</summary>
    Read,

    /// <summary>Rewritten: replaced or scrubbed.</summary>
    Rewritten,

    /// <summary>Left out of the result.</summary>
    Dropped,

    /// <summary>Kept without being looked into, because it cannot hold text (a known safe kind).</summary>
    Kept,

    /// <summary>Could not be inspected: refuses the release.</summary>
    NotInspected,
}

/// <summary>One part of the package, what was done with it and why.</summary>
public sealed record PartCoverage(string Part, PartTreatment Treatment, string Reason);

/// <summary>Which parts of a file were read, rewritten, dropped, and which could not be inspected. Fails closed.</summary>
public sealed record Coverage(IReadOnlyList<PartCoverage> Parts)
{
    [JsonIgnore]
    public IEnumerable<PartCoverage> NotInspected => Parts.Where(part => part.Treatment == PartTreatment.NotInspected);

    public bool IsComplete => !NotInspected.Any();
}
