using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>A reviewer moved a mention's borders. What it grows over gives way.</summary>
public sealed record MentionResized(int Id, TextSpan Span) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        var resized = state.Get(Id);

        return state.MakeRoom(Span, exceptId: Id).With(resized.Confirm() with { Mention = resized.Mention with { Span = Span } });
    }
}
