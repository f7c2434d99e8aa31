using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>Application numbers of the European Court of Human Rights: "no. 40593/04", "nos. 123/05 and 456/06".</summary>
/// <remarks>
/// Source: Rules of Court, rule 47, and the Court's note on citation. A number behind "Somebody v. State" cites a precedent:
/// it stays, while the verdict's own number is direct (as in the Text Anonymization Benchmark).
/// </remarks>
public sealed class EchrApplicationNumberRecognizer : IRecognizer
{
    private const int Cited = 60;
    private const int Joined = 12;

    private static readonly Regex First = LinearPattern.IgnoringCase(@"(nos?\.|applications?|numbers?|requêtes? n(os?|°)|n°s?) ?(?<number>[0-9]{1,6}/[0-9]{2})");
    private static readonly Regex Next = LinearPattern.IgnoringCase(@"(,|;|,? and|,? et|&) ?(no\. ?)?(?<number>[0-9]{1,6}/[0-9]{2})");
    private static readonly Regex Versus = LinearPattern.Of(@" (v|c|vs)\.? \p{Lu}");

    private static readonly Explanation Why = new(MentionSource.Pattern, "echr-application-number", "number/year behind a word for application number");
    private static readonly Explanation WhyCited = new(MentionSource.Pattern, "echr-application-number", "number/year behind the name of another case");

    public string Name => "echr-application-number";

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        var search = SearchText.Of(text);

        foreach (Match first in First.Matches(search.Value))
        {
            var start = Math.Max(0, first.Index - Cited);
            var isCited = Versus.IsMatch(search.Value.AsSpan(start, first.Index - start)) && !search.Value.AsSpan(start, first.Index - start).Contains('\n');

            for (var match = first; match.Success; match = Following(search.Value, match.Index + match.Length))
            {
                var number = match.Groups["number"];

                if (Boundary.IsFree(search.Value, number.Index, number.Index + number.Length))
                {
                    yield return MentionOf(search.SpanOf(number.Index, number.Index + number.Length), isCited);
                }
            }
        }
    }

    private static Match Following(string text, int at)
    {
        var next = Next.Match(text, at, Math.Min(Joined + 10, text.Length - at));

        return next.Success && next.Index == at ? next : Match.Empty;
    }

    private static Mention MentionOf(TextSpan span, bool isCited) =>
        isCited
            ? new Mention(span, EntityType.Code, Need.NoMask, Score: 0.8, WhyCited) { Kind = "CITATION", Role = EntityRole.Precedent }
            : new Mention(span, EntityType.Code, Need.Direct, Score: 0.92, Why) { Kind = "CASE_NUMBER" };
}
