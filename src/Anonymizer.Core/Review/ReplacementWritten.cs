namespace Anonymizer.Core.Review;

/// <summary>A reviewer wrote what is to stand in an entity's place, or gave that back to the policy.</summary>
/// <param name="Text">What is to stand there, checked by <see cref="HandReplacement"/> before the event is made; null for what the policy says.</param>
public sealed record ReplacementWritten(int EntityId, string? Text) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        var changed = state.With(state.OfEntity(EntityId).Select(suggestion => suggestion.Confirm()));
        var written = state.Notes.Replacements;

        return changed.With(state.Notes with { Replacements = Text is null ? written.Remove(EntityId) : written.SetItem(EntityId, Text) });
    }

    public override string ToString() => $"ReplacementWritten({EntityId})";
}
