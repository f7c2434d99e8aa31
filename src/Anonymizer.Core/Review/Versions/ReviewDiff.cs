using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review.Versions;

/// <summary>What changed from one version of a verdict's review to another. Both are of the same text and proposal.</summary>
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
        var left = before.ToDictionary(mention => mention.Suggestion);
        var right = after.ToDictionary(mention => mention.Suggestion);

        return SuggestionPairs.Of([.. before.Select(mention => mention.Suggestion)], [.. after.Select(mention => mention.Suggestion)])
            .Select(pair => (pair.Before is { } one ? left[one] : null, pair.After is { } other ? right[other] : null));
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
