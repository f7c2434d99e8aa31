namespace Anonymizer.Core.Detection;

/// <summary>Turns the overlapping candidates of all recognizers into disjoint mentions.</summary>
/// <remarks>
/// A missed name costs more than a masked word: candidates that overlap become one mention
/// over their union, so no recognizer's find is ever uncovered. The strongest names the type; the need is the
/// strongest of all. What a list, the case's metadata or a person says of a span that covers the other stands,
/// so that an allow list can free a word and a deny list can hide a judge.
/// </remarks>
public static class OverlapResolver
{
    public static IReadOnlyList<Mention> Resolve(IEnumerable<Mention> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);

        var mentions = new List<Mention>();

        foreach (var candidate in candidates.OrderBy(candidate => candidate.Span).ThenByDescending(Weight))
        {
            if (mentions is [.., var last] && last.Span.Overlaps(candidate.Span))
            {
                mentions[^1] = Merge(last, candidate);
            }
            else
            {
                mentions.Add(candidate);
            }
        }

        return mentions;
    }

    private static Mention Merge(Mention first, Mention second)
    {
        var (strong, weak) = Weight(second).CompareTo(Weight(first)) > 0 ? (second, first) : (first, second);
        var span = first.Span.Union(second.Span);

        if (strong.IsExplicit && strong.Span == span)
        {
            return strong;
        }

        return strong with
        {
            Span = span,
            Need = first.Need > second.Need ? first.Need : second.Need,
            Kind = strong.Kind ?? (weak.Type == strong.Type ? weak.Kind : null),
            Role = strong.Role != EntityRole.None || strong.IsExplicit ? strong.Role : weak.Role,
        };
    }

    private static (bool Explicit, double Score, Need Need) Weight(Mention mention) => (mention.IsExplicit, mention.Score, mention.Need);
}
