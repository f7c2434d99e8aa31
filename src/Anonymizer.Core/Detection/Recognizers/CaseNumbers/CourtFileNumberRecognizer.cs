using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>File numbers of German, Austrian, Swiss and Polish courts: chamber, register letters, number/year ("12 O 345/19", "XV GC 375/01").</summary>
/// <remarks>
/// Source: Aktenordnung (AktO) and the Polish Regulation on court offices (register signs). The same form cites precedents:
/// behind the name of a high court or a word like "vgl." it stays.
/// </remarks>
public sealed class CourtFileNumberRecognizer : IRecognizer
{
    private const int Cited = 80;

    private static readonly Regex File = LinearPattern.Of(@"([0-9]{1,4}|[IVX]{1,6}) \p{Lu}\p{L}{0,4}( \p{Lu}\p{L}{0,2})? [0-9]{1,6}/[0-9]{2}([0-9]{2})?");

    private static readonly Regex Citing = LinearPattern.Of(
        @"\b(BGH|BVerfG|BVerwG|BAG|BSG|BFH|OGH|BGer|OLG|EuGH|vgl\.|Vgl\.|siehe|zitiert|Urt\. v\.|Beschl\. v\.|NJW|BeckRS|SN z|Sądu Najwyższego|NSA|uchwał\p{L}{1,3}|por\.)");

    private static readonly Explanation Why = new(MentionSource.Pattern, "court-file-number", "chamber, register letters, number/year");
    private static readonly Explanation WhyCited = new(MentionSource.Pattern, "court-file-number", "chamber, register letters, number/year behind words that cite a precedent");

    public string Name => "court-file-number";

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        var search = SearchText.Of(text);

        foreach (Match match in File.Matches(search.Value))
        {
            var end = match.Index + match.Length;

            if (Boundary.IsFree(search.Value, match.Index, end))
            {
                yield return MentionOf(search.SpanOf(match.Index, end), IsCitation(search.Value.AsSpan(0, match.Index)));
            }
        }
    }

    private static bool IsCitation(ReadOnlySpan<char> before)
    {
        var window = before[Math.Max(0, before.Length - Cited)..];

        return Citing.IsMatch(window[(window.LastIndexOf('\n') + 1)..]);
    }

    private static Mention MentionOf(TextSpan span, bool isCited) =>
        isCited
            ? new Mention(span, EntityType.Code, Need.NoMask, Score: 0.8, WhyCited) { Kind = "CITATION", Role = EntityRole.Precedent }
            : new Mention(span, EntityType.Code, Need.Direct, Score: 0.88, Why) { Kind = "CASE_NUMBER" };
}
