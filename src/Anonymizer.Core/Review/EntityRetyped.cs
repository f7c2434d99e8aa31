using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review;

/// <summary>A reviewer said what an entity is. All its mentions follow; to give one mention another type, unlink it first.</summary>
public sealed record EntityRetyped(int EntityId, EntityType Type) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) => state.With(state.OfEntity(EntityId)
        .Select(suggestion => suggestion.Confirm() with { Mention = suggestion.Mention with { Type = Type, Kind = null } }));
}
