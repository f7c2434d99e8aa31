using System.Text.RegularExpressions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>Finds numbers that a label just before them names; the pattern's group "number" is the find.</summary>
/// <param name="name">The recognizer's name.</param>
/// <param name="kind">The kind of its mentions.</param>
/// <param name="leastDigits">A find with fewer digits is none.</param>
/// <param name="patterns">Made by <see cref="LinearPattern"/>; each has the group "number".</param>
public sealed class LabelledFinder(string name, string kind, int leastDigits, params IReadOnlyList<Regex> patterns)
{
    private const int LongestJoined = 32;

    private static readonly Regex Fraction = LinearPattern.Of(@"^(,|;)? ?((and|et|und|un|ir|ja|och|og|i|y|e|en) )?(?<number>[0-9]{1,7}/[0-9]{2,6})");

    private readonly Explanation why = new(MentionSource.Pattern, name, "format matches, its label stands just before it");

    public string Name => name;

    public double Score { get; init; } = 0.85;

    /// <summary>What may follow a find by a comma or "and", from its "^" on: a number with a stroke, unless said otherwise.</summary>
    public Regex Joined { get; init; } = Fraction;

    public IEnumerable<Mention> Find(VerdictText text)
    {
        var search = SearchText.Of(text);

        return patterns.SelectMany(pattern => Find(search, pattern));
    }

    private IEnumerable<Mention> Find(SearchText search, Regex pattern)
    {
        foreach (Match labelled in pattern.Matches(search.Value))
        {
            for (var match = labelled; match.Success; match = Following(search.Value, match.Index + match.Length))
            {
                if (MentionOf(search, match) is { } mention)
                {
                    yield return mention;
                }
            }
        }
    }

    private Mention? MentionOf(SearchText search, Match match)
    {
        var number = match.Groups["number"];
        var end = number.Index + number.Value.TrimEnd('-', '/', '.', ',', ' ').Length;
        var isNumber = number.Value.Count(char.IsAsciiDigit) >= leastDigits && Boundary.IsFree(search.Value, number.Index, end);

        return isNumber ? new Mention(search.SpanOf(number.Index, end), EntityType.Code, Need.Direct, Score, why) { Kind = kind } : null;
    }

    /// <summary>A number joined to the last one by a comma or "and": "nos. 2004/351 and 2004/352".</summary>
    private Match Following(string text, int at) => Joined.Match(text, at, Math.Min(LongestJoined, text.Length - at));
}
