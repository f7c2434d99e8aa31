using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review.Versions;

/// <summary>What changed from one version of a verdict's review to another. Both are of the same text and proposal.</summary>
/// <remarks>
/// Which mention is which: a proposed one keeps its number in every version. What people added has numbers of its own in each reading,
/// so it is recognised by its place: the same span, else the one that it overlaps most.
/// </remarks>
public static class ReviewDiff
{
    /// <summary>The mentions that differ, in text order.</summary>
    public static IReadOnlyList<MentionChange> Between(PlannedReview before, PlannedReview after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        return [.. Pair(before.Mentions(), after.Mentions())
            .Select(pair => new MentionChange(WhatOf(pair.Before, pair.After), pair.Before, pair.After))
            .Where(change => change.What != MentionChanges.None)
            .OrderBy(change => change.Span)];
    }

    private static IEnumerable<(PlannedMention? Before, PlannedMention? After)> Pair(IReadOnlyList<PlannedMention> before, IReadOnlyList<PlannedMention> after)
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

        foreach (var pair in left.Select(one => ((PlannedMention?)one, (PlannedMention?)null)).Concat(right.Select(other => ((PlannedMention?)null, (PlannedMention?)other))))
        {
            yield return pair;
        }
    }

    private static IEnumerable<(PlannedMention One, PlannedMention Other)> Proposed(IReadOnlyList<PlannedMention> before, IReadOnlyList<PlannedMention> after) =>
        before.Where(one => !one.Suggestion.IsAdded)
            .Join(after.Where(other => !other.Suggestion.IsAdded), one => one.Suggestion.Id, other => other.Suggestion.Id, (one, other) => (one, other));

    /// <summary>The same span first, then the pairs that share most; of two that share as much the earlier, so that it is the same from either side.</summary>
    private static IEnumerable<(PlannedMention One, PlannedMention Other)> InOnePlace(IReadOnlyList<PlannedMention> before, IReadOnlyList<PlannedMention> after)
    {
        var pairs = new List<(PlannedMention One, PlannedMention Other)>();
        var first = 0;

        foreach (var one in before)
        {
            while (first < after.Count && after[first].Span.End <= one.Span.Start)
            {
                first++;
            }

            for (var at = first; at < after.Count && after[at].Span.Start < one.Span.End; at++)
            {
                pairs.Add((one, after[at]));
            }
        }

        return pairs
            .OrderByDescending(pair => pair.One.Span == pair.Other.Span)
            .ThenByDescending(pair => Math.Min(pair.One.Span.End, pair.Other.Span.End) - Math.Max(pair.One.Span.Start, pair.Other.Span.Start))
            .ThenBy(pair => Math.Max(pair.One.Span.Start, pair.Other.Span.Start));
    }

    private static MentionChanges WhatOf(PlannedMention? before, PlannedMention? after) => (before, after) switch
    {
        ({ } one, { } other) => Compare(one, other),
        (null, { } added) => IsRejected(added) ? MentionChanges.None : MentionChanges.Added,
        ({ } removed, null) => IsRejected(removed) ? MentionChanges.None : MentionChanges.Removed,
        _ => MentionChanges.None,
    };

    private static MentionChanges Compare(PlannedMention before, PlannedMention after)
    {
        if (IsRejected(before) && IsRejected(after))
        {
            return MentionChanges.None;
        }

        var (one, other) = (before.Suggestion.Mention, after.Suggestion.Mention);
        var isRedecided = IsRejected(before) != IsRejected(after);
        var isNeedChanged = one.Need == Need.NoMask != (other.Need == Need.NoMask);

        return Flag(isRedecided, MentionChanges.Redecided)
            | Flag(one.Type != other.Type, MentionChanges.Retyped)
            | Flag(one.Span != other.Span, MentionChanges.Resized)
            | Flag(isNeedChanged, MentionChanges.NeedChanged)
            | Flag(one.Role != other.Role, MentionChanges.RoleChanged)
            | Flag(!isRedecided && !isNeedChanged && before.Replacement != after.Replacement, MentionChanges.Replaced);
    }

    private static MentionChanges Flag(bool isSo, MentionChanges what) => isSo ? what : MentionChanges.None;

    private static bool IsRejected(PlannedMention mention) => mention.Suggestion.Decision == Decision.Rejected;
}
