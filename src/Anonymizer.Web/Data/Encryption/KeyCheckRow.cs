namespace Anonymizer.Web.Data.Encryption;

/// <summary>Known words. By the first row the service tells, at its start, whether its key ring is the one that the database was written with; the second says that nothing lies plain any more from before columns were encrypted.</summary>
public sealed class KeyCheckRow
{
    public const int RingId = 1;
    public const int AllId = 2;
    public const string Known = "anonymizer";

    public int Id { get; init; } = RingId;

    /// <summary>Known words, encrypted.</summary>
    public string Words { get; init; } = Known;

    /// <summary>The same under the search key.</summary>
    public string Search { get; init; } = Known;
}
