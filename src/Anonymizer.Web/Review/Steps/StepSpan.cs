using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Review.Steps;

/// <summary>Offsets that came from outside.</summary>
internal static class StepSpan
{
    /// <exception cref="DomainException">review.outside: the verdict has no such characters.</exception>
    public static TextSpan In(VerdictReview review, int start, int end) => start >= 0 && start < end && end <= review.Text.Length
        ? new TextSpan(start, end)
        : throw new DomainException("review.outside", $"Give a start and an end within the verdict: 0 to {review.Text.Length}, the start before the end.");
}
