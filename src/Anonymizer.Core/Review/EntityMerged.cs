namespace Anonymizer.Core.Review;

/// <summary>A reviewer said that two entities are one: the mentions of the first take the type, need and role of the second.</summary>
/// <param name="EntityId">The entity that ends.</param>
/// <param name="IntoId">The entity that it is.</param>
public sealed record EntityMerged(int EntityId, int IntoId) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        if (EntityId == IntoId)
        {
            throw new DomainException("review.same-entity", "That is the same entity already. Choose another one.");
        }

        var model = state.OfEntity(IntoId)[0].Mention;

        return state.With(state.OfEntity(EntityId).Select(suggestion => suggestion.Confirm() with
        {
            Mention = suggestion.Mention with { EntityId = IntoId, Type = model.Type, Need = model.Need, Role = model.Role, Kind = model.Kind },
        }));
    }
}
