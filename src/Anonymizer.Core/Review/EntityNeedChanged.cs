using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review;

/// <summary>A reviewer said whether an entity must be masked.</summary>
public sealed record EntityNeedChanged(int EntityId, Need Need) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) => state.With(state.OfEntity(EntityId)
        .Select(suggestion => suggestion.Confirm() with { Mention = suggestion.Mention with { Need = Need } }));
}
