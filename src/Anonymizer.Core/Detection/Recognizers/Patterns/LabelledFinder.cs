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
    private readonly Explanation why = new(MentionSource.Pattern, name, "format matches, its label stands just before it");

    public string Name => name;

    public double Score { get; init; } = 0.85;

    public IEnumerable<Mention> Find(VerdictText text)
    {
        var search = SearchText.Of(text);

        return patterns.SelectMany(pattern => Find(search, pattern));
    }

    private IEnumerable<Mention> Find(SearchText search, Regex pattern)
    {
        for (var match = pattern.Match(search.Value); match.Success; match = match.NextMatch())
        {
            var number = match.Groups["number"];
            var end = number.Index + number.Value.TrimEnd('-', '/', '.', ',', ' ').Length;

            if (number.Value.Count(char.IsAsciiDigit) >= leastDigits && Boundary.IsFree(search.Value, match.Index, end))
            {
                yield return new Mention(search.SpanOf(number.Index, end), EntityType.Code, Need.Direct, Score, why) { Kind = kind };
            }
        }
    }
}
