using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>Words that people decided in opposite ways: masked here and left visible there, or of another type. Learned together they teach nothing.</summary>
internal static class Conflicts
{
    /// <summary>The keys of such words. What was excluded contradicts nobody any more.</summary>
    public static IQueryable<string> Keys(IQueryable<CorrectionRow> current) => current
        .Where(row => row.WordsKey != "" && row.State != CorrectionState.Excluded)
        .GroupBy(row => row.WordsKey)
        .Where(words => (words.Sum(row => row.IsMasked ? 1 : 0) > 0 && words.Sum(row => row.IsMasked ? 0 : 1) > 0)
            || words.Select(row => row.IsAmended ? row.AmendedType : row.TypeAfter).Distinct().Count() > 1)
        .Select(words => words.Key);
}
