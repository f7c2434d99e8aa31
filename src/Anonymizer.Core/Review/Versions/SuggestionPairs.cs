namespace Anonymizer.Core.Review.Versions;

/// <summary>Which mention of one version of a review is which of another's.</summary>
/// <remarks>
/// A proposed one keeps its number in every version. What people added has numbers of its own in each reading, so it is recognised by
/// its place: the same span, else the one that it overlaps most.
/// </remarks>
internal static class SuggestionPairs
{
    /// <summary>Each mention of both versions once: with its counterpart, or alone.</summary>
    public static IEnumerable<(Suggestion? Before, Suggestion? After)> Of(IReadOnlyList<Suggestion> before, IReadOnlyList<Suggestion> after)
    {
        var left = before.ToHashSet();
        var right = after.ToHashSet();

        foreach (var (one, other) in Proposed(before, after).Concat(InOnePlace(before, after)))
        {
            if (left.Contains(one) && right.Contains(other))
            {
                left.Remove(one);
                right.Remove(other);

                yield return (one, other);
            }
        }

        foreach (var pair in left.Select(one => ((Suggestion?)one, (Suggestion?)null)).Concat(right.Select(other => ((Suggestion?)null, (Suggestion?)other))))
        {
            yield return pair;
        }
    }

    private static IEnumerable<(Suggestion One, Suggestion Other)> Proposed(IReadOnlyList<Suggestion> before, IReadOnlyList<Suggestion> after) =>
        before.Where(one => !one.IsAdded)
            .Join(after.Where(other => !other.IsAdded), one => one.Id, other => other.Id, (one, other) => (one, other));

    /// <summary>The same span first, then the pairs that share most; of two that share as much the earlier, so that it is the same from either side.</summary>
    private static IEnumerable<(Suggestion One, Suggestion Other)> InOnePlace(IReadOnlyList<Suggestion> before, IReadOnlyList<Suggestion> after)
    {
        var pairs = new List<(Suggestion One, Suggestion Other)>();
        var first = 0;

        foreach (var one in before)
        {
            while (first < after.Count && after[first].Mention.Span.End <= one.Mention.Span.Start)
            {
                first++;
            }

            for (var at = first; at < after.Count && after[at].Mention.Span.Start < one.Mention.Span.End; at++)
            {
                pairs.Add((one, after[at]));
            }
        }

        return pairs
            .OrderByDescending(pair => pair.One.Mention.Span == pair.Other.Mention.Span)
            .ThenByDescending(pair => Math.Min(pair.One.Mention.Span.End, pair.Other.Mention.Span.End) - Math.Max(pair.One.Mention.Span.Start, pair.Other.Mention.Span.Start))
            .ThenBy(pair => Math.Max(pair.One.Mention.Span.Start, pair.Other.Mention.Span.Start));
    }
}
