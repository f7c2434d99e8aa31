namespace Anonymizer.Web.Data.Encryption;

/// <summary>By which the service tells, at its start, whether its key ring is the one that the database was written with: one row of known words.</summary>
public sealed class KeyCheckRow
{
    public const int OnlyId = 1;
    public const string Known = "anonymizer";

    public int Id { get; init; } = OnlyId;

    /// <summary>Known words, encrypted.</summary>
    public required string Words { get; init; }

    /// <summary>The same under the search key.</summary>
    public required string Search { get; init; }
}
