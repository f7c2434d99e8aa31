using System.Diagnostics;

namespace Anonymizer.Core.Review;

/// <summary>The action that was taken back last counts again. The review keeps the later states until another action is taken; see <see cref="VerdictReview.Apply"/>.</summary>
public sealed record Redone : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) => throw new UnreachableException();
}
