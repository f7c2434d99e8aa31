using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>Neutral citations, ECLI and case numbers of the Union's courts: they name a published precedent and stay.</summary>
/// <remarks>
/// Source: Practice Direction (Judgments: Neutral Citations) [2002] 1 WLR 346; Council conclusions 2011/C 127/01 (ECLI).
/// Behind the words "neutral citation" stands the verdict's own number: that is masked.
/// </remarks>
public sealed class CitationRecognizer : IRecognizer
{
    private static readonly Regex Neutral = LinearPattern.Of(@"\[(19|20)[0-9]{2}\] ([0-9]{1,2} )?\p{Lu}[\p{L}.]{1,10}( \p{Lu}[\p{L}.]{1,6})?( Civ| Crim)? [0-9]{1,5}( \(\p{Lu}[\p{L} ]{1,12}\))?");
    private static readonly Regex Ecli = LinearPattern.IgnoringCase("ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:[0-9]{4}:[A-Z0-9.]{1,25}");
    private static readonly Regex Union = LinearPattern.Of("[CTF]-[0-9]{1,4}/[0-9]{2}( P| PPU| R)?");
    private static readonly Regex Indian = LinearPattern.Of(@"(AIR|\([12][0-9]{3}\) [0-9]{1,2}|[12][0-9]{3} \([0-9]{1,2}\)) (SCC|SCR|SC|SCALE|[12][0-9]{3} SC) [0-9]{1,5}");

    private static readonly ContextWords Own = new("neutral citation");

    private static readonly Explanation Why = new(MentionSource.Pattern, "citation", "form of a citation");
    private static readonly Explanation WhyOwn = new(MentionSource.Pattern, "citation", "form of a citation behind the words that name the verdict's own");

    public string Name => "citation";

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        var search = SearchText.Of(text);

        return new[] { Neutral, Ecli, Union, Indian }
            .SelectMany(pattern => pattern.Matches(search.Value))
            .Select(match => (Start: match.Index, End: match.Index + match.Value.TrimEnd('.').Length))
            .Where(find => Boundary.IsFree(search.Value, find.Start, find.End))
            .Select(find => MentionOf(search.SpanOf(find.Start, find.End), Own.IsNear(search.Value, find.Start, find.End)));
    }

    private static Mention MentionOf(TextSpan span, bool isOwn) =>
        isOwn
            ? new Mention(span, EntityType.Code, Need.Direct, Score: 0.9, WhyOwn) { Kind = "CASE_NUMBER" }
            : new Mention(span, EntityType.Code, Need.NoMask, Score: 0.9, Why) { Kind = "CITATION", Role = EntityRole.Precedent };
}
