namespace Anonymizer.Core.Review;

/// <summary>A reviewer let doubts go, and said why; or took that back.</summary>
/// <param name="Keys">The keys of the doubts; see <see cref="Doubts.Doubt"/>.</param>
/// <param name="Reason">Why, at most <see cref="Longest"/> characters; null raises the doubts again.</param>
public sealed record DoubtWaived(IReadOnlyList<string> Keys, string? Reason) : ReviewEvent
{
    public const int Longest = 400;

    internal override ReviewState ApplyTo(ReviewState state)
    {
        var waived = state.Notes.Waived;

        return state.With(state.Notes with
        {
            Waived = Reason is null ? waived.RemoveRange(Keys) : waived.SetItems(Keys.Select(key => KeyValuePair.Create(key, Reason))),
        });
    }

    public override string ToString() => $"DoubtWaived({Keys.Count})";
}
