namespace Anonymizer.Core.Review;

/// <summary>One decision for all mentions of an entity.</summary>
public sealed record EntityDecided(int EntityId, Decision Decision) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) =>
        state.With(state.OfEntity(EntityId).Select(suggestion => suggestion.Decide(Decision)));
}
