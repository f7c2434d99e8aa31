using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review;

/// <summary>A reviewer took over what an earlier verdict of the case decided of the same entity.</summary>
/// <param name="EntityId">The verdict's entity.</param>
/// <param name="CaseEntityId">Who it is in the case.</param>
/// <param name="Decision">As decided there.</param>
/// <param name="Need">As judged there.</param>
/// <param name="Role">As said there.</param>
public sealed record EarlierTaken(int EntityId, Guid CaseEntityId, Decision Decision, Need Need, EntityRole Role) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        var changed = state.With(state.OfEntity(EntityId).Select(suggestion => suggestion.Decide(Decision) with { Mention = suggestion.Mention with { Need = Need, Role = Role } }));

        return changed.With(state.Notes with { CaseLinks = state.Notes.CaseLinks.SetItem(EntityId, CaseEntityId) });
    }
}
