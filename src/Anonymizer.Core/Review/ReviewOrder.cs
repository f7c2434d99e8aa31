namespace Anonymizer.Core.Review;

/// <summary>In which order a reviewer meets the pending suggestions.</summary>
public static class ReviewOrder
{
    /// <summary>
    /// Least certain first (uncertainty sampling, Lewis and Gale 1994): the nearer a score is to one half, the sooner it is asked.
    /// Of equally certain ones the earlier in the text.
    /// </summary>
    public static IReadOnlyList<Suggestion> LeastCertainFirst(IEnumerable<Suggestion> suggestions) =>
        [.. suggestions
            .Where(suggestion => suggestion.IsPending)
            .OrderBy(suggestion => Math.Abs(suggestion.Mention.Score - 0.5))
            .ThenBy(suggestion => suggestion.Mention.Span)];
}
