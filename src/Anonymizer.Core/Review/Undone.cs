using System.Diagnostics;

namespace Anonymizer.Core.Review;

/// <summary>The latest action that still counts was taken back. The review keeps the earlier states; see <see cref="VerdictReview.Apply"/>.</summary>
public sealed record Undone : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) => throw new UnreachableException();
}
