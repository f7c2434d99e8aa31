namespace Anonymizer.Core.Review;

/// <summary>A reviewer took an added annotation away. A proposed mention is rejected instead: that the machine erred is a fact to keep.</summary>
public sealed record AnnotationRemoved(int Id) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        if (!state.Get(Id).IsAdded)
        {
            throw new DomainException("review.not-added", "Only an added mention can be removed. Reject a proposed one instead.");
        }

        return state.Without(Id);
    }
}
