using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review;

/// <summary>A reviewer said whether an entity must be masked.</summary>
/// <param name="Role">The role it has from then on, or null to leave it; see <see cref="VerdictReview.ChangeNeed"/>.</param>
public sealed record EntityNeedChanged(int EntityId, Need Need, EntityRole? Role = null) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) => state.With(state.OfEntity(EntityId).Select(suggestion =>
        suggestion.Confirm() with { Mention = suggestion.Mention with { Need = Need, Role = Role ?? suggestion.Mention.Role } }));
}
