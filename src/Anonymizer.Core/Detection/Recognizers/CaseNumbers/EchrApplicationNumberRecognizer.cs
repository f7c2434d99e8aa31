using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>Application numbers of the European Court of Human Rights: "no. 40593/04", "nos. 123/05 and 456/06".</summary>
/// <remarks>
/// Source: Rules of Court, rule 47, and the Court's note on citation. A number behind "Somebody v. State," cites a precedent
/// (as does one before a paragraph or report) and stays; the verdict's own is direct (as in the Text Anonymization Benchmark), also in "the case of Somebody v. State".
/// </remarks>
public sealed class EchrApplicationNumberRecognizer : IRecognizer
{
    private const int Cited = 80;
    private const int LongestNumber = 32;

    private const string Number = "(?<number>([0-9]{4,6}-)?[0-9]{1,6}/[0-9]{2})";

    private static readonly Regex First = LinearPattern.IgnoringCase(@"((nos?\.|applications?|numbers?|requêtes? n(os?|°)|n°s?) ?\(?|\()" + Number);
    private static readonly Regex Next = LinearPattern.IgnoringCase(@"^(,|;)? ?((and|et|&) )?(no\. ?)?(" + Number + "|(?<number>[0-9]{4,6}))");
    private static readonly Regex Versus = LinearPattern.Of(@" (v|c|vs)\.? (the |l'|la |le )?\p{Lu}");
    private static readonly Regex Reported = LinearPattern.Of(@"^[)\]]{0,2},? (\(dec\.\),? )?(§|ECHR|[0-9]{1,2} \p{Lu}\p{L}{2,9} [12][0-9]{3})");

    private static readonly Explanation Why = new(MentionSource.Pattern, "echr-application-number", "number/year behind a word for application number");
    private static readonly Explanation WhyCited = new(MentionSource.Pattern, "echr-application-number", "number/year behind the name of another case");

    public string Name => "echr-application-number";

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        var search = SearchText.Of(text);

        return First.Matches(search.Value).SelectMany(first => MentionsOf(search, first));
    }

    private static IEnumerable<Mention> MentionsOf(SearchText search, Match first)
    {
        var numbers = NumbersFrom(search.Value, first);

        var end = numbers[^1].Index + numbers[^1].Length;
        var isCited = IsCitation(search.Value.AsSpan(0, first.Index), search.Value.AsSpan(end));

        return numbers
            .Where(number => Boundary.IsFree(search.Value, number.Index, number.Index + number.Length))
            .Select(number => MentionOf(search.SpanOf(number.Index, number.Index + number.Length), isCited));
    }

    private static List<Group> NumbersFrom(string text, Match first)
    {
        var numbers = new List<Group>();

        for (var match = first; match.Success; match = Following(text, match.Index + match.Length))
        {
            numbers.Add(match.Groups["number"]);
        }

        return numbers;
    }

    private static bool IsCitation(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var window = before[Math.Max(0, before.Length - Cited)..];
        var sentence = window[(window.LastIndexOf('\n') + 1)..].TrimEnd();
        var isListed = sentence.EndsWith(",") && !sentence.Contains("case of", StringComparison.OrdinalIgnoreCase);

        return Versus.IsMatch(sentence) && (isListed || Reported.IsMatch(after[..Math.Min(after.Length, LongestNumber)]));
    }

    private static Match Following(string text, int at) => Next.Match(text, at, Math.Min(LongestNumber, text.Length - at));

    private static Mention MentionOf(TextSpan span, bool isCited) =>
        isCited
            ? new Mention(span, EntityType.Code, Need.NoMask, Score: 0.8, WhyCited) { Kind = "CITATION", Role = EntityRole.Precedent }
            : new Mention(span, EntityType.Code, Need.Direct, Score: 0.92, Why) { Kind = "CASE_NUMBER" };
}
