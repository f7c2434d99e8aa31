using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A finished review leaves the memory: it holds personal data that nobody works on.</summary>
internal sealed class ForgetReview(OpenReviews open) : INotificationHandler<ReviewCompleted>
{
    public ValueTask Handle(ReviewCompleted notification, CancellationToken cancellationToken)
    {
        open.Drop(notification.VerdictId);

        return ValueTask.CompletedTask;
    }
}
