using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Web.Observability;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>The reviewer is done. What is still pending is accepted on demand; else it refuses the end.</summary>
public sealed record CompleteReview(Guid VerdictId, bool AcceptRest) : IRequest
{
    internal sealed class Handler(Reviews reviews, IPublisher publisher, Meters meters) : IRequestHandler<CompleteReview>
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
            Count(new Cohort(verdict.Purpose, verdict.AgeBand, verdict.ModelVersion ?? "none"), await reviews.GetAsync(command.VerdictId, cancellationToken));
            await publisher.Publish(new ReviewCompleted(command.VerdictId), cancellationToken);

            return Unit.Value;
        }

        /// <summary>What people made of the proposals: the quality that production shows, apart for each cohort.</summary>
        private void Count(Cohort cohort, VerdictReview review)
        {
            foreach (var suggestion in review.Suggestions)
            {
                var decision = suggestion.IsAdded ? "added" : suggestion.Decision == Decision.Rejected ? "rejected" : "accepted";
                meters.Reviewed(cohort, suggestion.Mention.Type, decision);
            }
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
