using System.Text.RegularExpressions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Where a verdict cites other cases: "Doe v. Norland, no. 123/45, § 3, ECHR 2001-I", "(1970) 1 SCC 248".</summary>
/// <remarks>A caption ("CASE OF DOE v. NORLAND") is no citation: a number, a year, a report or "cited above" must follow.</remarks>
internal static partial class Citations
{
    public static SpanSet In(string text)
    {
        var spans = Citation().Matches(text).Select(match => new TextSpan(match.Groups["case"].Index, match.Index + match.Length));

        return new SpanSet(spans);
    }

    /// <summary>Forms after the European Court of Human Rights' note on citation and the Indian law reports.</summary>
    [GeneratedRegex(
        """(?<case>\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,&]+(?:and|Others|Another|of|the|de|van|von|Ors\.?|Anr\.?|\p{Lu}[\p{L}\p{M}.'’-]*)){0,8}\s+(?:v\.?s?\.?|versus|c\.)\s+(?:the\s+)?\p{Lu}[\p{L}\p{M}.'’-]*(?:[ &]+(?:and|Others|of|the|\p{Lu}[\p{L}\p{M}.'’-]*)){0,6}(?:\s*\[GC\]|\s*\(dec\.\)|\s*\([a-z ]+\))*)(?:,?\s*(?:cited above|nos?\.\s*\d+(?:/\d+)?(?:(?:,| and)\s*\d+/\d+)*|judgment of \d{1,2} \p{L}+ \d{4}|\d{1,2} \p{Lu}\p{L}+ \d{4}|§§?\s*\d[\d\s,and–-]*|Series A no\.\s*\d+(?:-[A-Z])?|ECHR \d{4}(?:-[IVX]+)?(?:\s*\(extracts\))?|Reports of Judgments and Decisions(?: \d{4}-[IVX]+)?|Reports \d{4}-[IVX]+|AIR \d{4} [A-Z][A-Za-z&]* \d+|\(\d{4}\)\s*\d+\s*[A-Z][A-Za-z.]*(?:\s*\([A-Za-z]+\))?\s*\d+|\[\d{4}\]\s*\d*\s*[A-Z][A-Za-z.]*\s*\d*|\d{4}\s*\(\d+\)\s*[A-Z][A-Za-z.]+\s*\d+)){1,6}""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Citation();
}
