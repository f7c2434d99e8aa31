namespace Anonymizer.Core.Review;

/// <summary>A reviewer said that an entity is none of those that earlier verdicts of the case name.</summary>
public sealed record EarlierDenied(int EntityId) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        _ = state.OfEntity(EntityId);

        return state.With(state.Notes with { CaseLinks = state.Notes.CaseLinks.SetItem(EntityId, null) });
    }
}
