using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Versions;

/// <summary>One mention that two versions of a review have differently.</summary>
/// <param name="What">In what they differ; never nothing.</param>
/// <param name="Before">As the earlier version has it; null where it has none.</param>
/// <param name="After">As the later version has it; null where it has none.</param>
public sealed record MentionChange(MentionChanges What, PlannedMention? Before, PlannedMention? After)
{
    /// <summary>Where to look: the words of both versions.</summary>
    public TextSpan Span => (Before, After) switch
    {
        ({ } before, { } after) => before.Span.Union(after.Span),
        _ => (After ?? Before)!.Span,
    };
}
