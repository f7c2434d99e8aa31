using System.Globalization;
using System.Text.RegularExpressions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>Words as the benchmark's Python cuts them, and what its masking test forgives.</summary>
/// <remarks>Python's \w is letters, numbers of every kind and the underscore; .NET's counts marks too and fewer numbers.</remarks>
internal static partial class TabWords
{
    private const string ForgivenMarks = " ,.-;:/&()[]–'\" ’“”";

    private static readonly HashSet<string> Forgiven = new(
        ("of in on at by for from to with under over between against during after before into about as per via and or but nor & the a an "
            + "this that these those each every some any no not 's ’s mr mrs ms nr").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoNameParts = ["mr", "mrs", "ms", "miss", "dr", "the", "and", "de", "van", "von", "prof", "sir"];

    public static bool IsForgiven(char mark) => ForgivenMarks.Contains(mark, StringComparison.Ordinal);

    public static bool IsForgiven(string word) => Forgiven.Contains(word.ToLowerInvariant());

    public static IEnumerable<TextSpan> In(string text, TextSpan range) => Runs(text, range, character => IsAlphanumeric(character) || character == '_');

    public static bool IsAlphanumeric(char character) => char.IsLetter(character) || char.IsNumber(character);

    /// <summary>The surface without a leading title or article, lower case.</summary>
    public static string Bare(string surface) => TitleOrArticle().Replace(surface, string.Empty).ToLowerInvariant();

    public static HashSet<string> NameParts(string bare)
    {
        var parts = Runs(bare, new TextSpan(0, Math.Max(1, bare.Length)), character => IsAlphanumeric(character) && !IsDecimal(character))
            .Select(span => span.In(bare))
            .Where(part => !NoNameParts.Contains(part))
            .ToHashSet(StringComparer.Ordinal);

        return parts.Count > 0 ? parts : [bare];
    }

    private static bool IsDecimal(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber;

    private static IEnumerable<TextSpan> Runs(string text, TextSpan range, Func<char, bool> belongs)
    {
        var limit = Math.Min(range.End, text.Length);

        for (var start = range.Start; start < limit;)
        {
            var end = start;

            while (end < limit && belongs(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return new TextSpan(start, end);
            }

            start = Math.Max(end, start + 1);
        }
    }

    [GeneratedRegex(@"^(mr|mrs|ms|miss|dr|prof|the|a|an)\.?\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleOrArticle();
}
