namespace Anonymizer.Core.Review;

/// <summary>A reviewer said something of a mention, or took it back. Its text may hold personal data.</summary>
/// <param name="Text">The comment, at most <see cref="Longest"/> characters; null takes it away.</param>
public sealed record MentionCommented(int Id, string? Text) : ReviewEvent
{
    public const int Longest = 1000;

    internal override ReviewState ApplyTo(ReviewState state)
    {
        var id = state.Get(Id).Id;
        var comments = state.Notes.Comments;

        return state.With(state.Notes with { Comments = string.IsNullOrWhiteSpace(Text) ? comments.Remove(id) : comments.SetItem(id, Text.Trim()) });
    }

    public override string ToString() => $"MentionCommented({Id})";
}
