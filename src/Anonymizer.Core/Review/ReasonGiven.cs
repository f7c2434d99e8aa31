namespace Anonymizer.Core.Review;

/// <summary>A reviewer said for which reason a mention is masked, or gave that back to the policy.</summary>
/// <param name="Id">The mention.</param>
/// <param name="Code">A code of the policy's reasons; null for the one that its rule says.</param>
public sealed record ReasonGiven(int Id, string? Code) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        var id = state.Get(Id).Id;
        var reasons = state.Notes.Reasons;

        return state.With(state.Notes with { Reasons = Code is null ? reasons.Remove(id) : reasons.SetItem(id, Code) });
    }
}
