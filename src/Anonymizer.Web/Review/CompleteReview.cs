using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Web.Review.Doubts;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reader is done. What is still pending is accepted on demand; else it refuses the end, and so does a doubt that is neither settled nor waived.</summary>
public sealed record CompleteReview(Guid VerdictId, bool AcceptRest) : IRequest
{
    internal sealed class Handler(Reviews reviews, ReviewDoubts doubts, ReviewEnd end) : IRequestHandler<CompleteReview>
    {
        public async ValueTask<Unit> Handle(CompleteReview command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var reading = await reviews.TakeUpAsync(verdict, cancellationToken);
            var review = await reviews.GetAsync(command.VerdictId, cancellationToken);

            if (review.Pending > 0)
            {
                Refuse(command.AcceptRest, review.Pending);
                review = await reviews.TakeAsync(command.VerdictId, _ => new RestAccepted(), cancellationToken);
            }

            RefuseDoubts(ReviewDoubts.Of(review, await doubts.ContextAsync(command.VerdictId, cancellationToken)).Count(doubt => doubt.IsOpen));
            await end.ReadAsync(verdict, reading, review, cancellationToken);

            return Unit.Value;
        }

        private static void Refuse(bool acceptRest, int pending)
        {
            if (!acceptRest)
            {
                throw new DomainException("review.pending", $"{pending} mentions are not decided yet. Decide them, or accept the rest.");
            }
        }

        private static void RefuseDoubts(int open)
        {
            if (open > 0)
            {
                throw new DomainException("review.doubts", $"{open} doubts are open. Settle each in the checklist, or waive it with a reason.");
            }
        }
    }
}
