namespace Anonymizer.Core.Review;

/// <summary>A reviewer accepted every pending mention whose score is at least so high.</summary>
/// <param name="Score">From 0 to 1.</param>
public sealed record ConfidentAccepted(double Score) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) =>
        state.With(Of(state.InTextOrder, Score).Select(suggestion => suggestion.Confirm()));

    /// <summary>The mentions that it accepts.</summary>
    public static IEnumerable<Suggestion> Of(IEnumerable<Suggestion> suggestions, double score) =>
        suggestions.Where(suggestion => suggestion.IsPending && suggestion.Mention.Score >= score);
}
