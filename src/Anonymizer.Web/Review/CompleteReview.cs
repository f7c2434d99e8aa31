using Anonymizer.Core;
using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>The reviewer is done. What is still pending is accepted on demand; else it refuses the end.</summary>
public sealed record CompleteReview(Guid VerdictId, bool AcceptRest) : IRequest
{
    internal sealed class Handler(Reviews reviews, IPublisher publisher) : IRequestHandler<CompleteReview>
    {
        public async ValueTask<Unit> Handle(CompleteReview command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var review = await reviews.GetAsync(command.VerdictId, cancellationToken);

            if (review.Pending > 0)
            {
                Refuse(command.AcceptRest, review.Pending);
                await reviews.TakeAsync(command.VerdictId, _ => new RestAccepted(), cancellationToken);
            }

            verdict.CompleteReview();
            await publisher.Publish(new ReviewCompleted(command.VerdictId), cancellationToken);

            return Unit.Value;
        }

        private static void Refuse(bool acceptRest, int pending)
        {
            if (!acceptRest)
            {
                throw new DomainException("review.pending", $"{pending} mentions are not decided yet. Decide them, or accept the rest.");
            }
        }
    }
}
