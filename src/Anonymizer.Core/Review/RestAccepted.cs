namespace Anonymizer.Core.Review;

/// <summary>The reviewer accepted all that was still pending when the review ended.</summary>
public sealed record RestAccepted : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) =>
        state.With(state.InTextOrder.Select(suggestion => suggestion.Confirm()));
}
