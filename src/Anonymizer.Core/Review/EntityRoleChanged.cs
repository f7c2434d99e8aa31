using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review;

/// <summary>A reviewer said what an entity is to the case.</summary>
public sealed record EntityRoleChanged(int EntityId, EntityRole Role) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) => state.With(state.OfEntity(EntityId)
        .Select(suggestion => suggestion.Confirm() with { Mention = suggestion.Mention with { Role = Role } }));
}
