using System.Collections.Frozen;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Columns that are searched for equal words: a keyed hash stands in them. A value that is compared with one is hashed by EF Core on its way.</summary>
internal static class KeyedColumns
{
    public static FrozenSet<string> Names { get; } = new[]
    {
        "Calls.Key",
        "Cases.Key",
        "Corrections.WordsKey",
        "KeyChecks.Search",
        "ListedTerms.Place",
    }.ToFrozenSet(StringComparer.Ordinal);
}
