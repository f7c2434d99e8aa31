using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Review.Work;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer starts on a detected verdict, goes on with one in review, or reopens one that was finished; it is theirs, unless somebody else has it.</summary>
public sealed record OpenReview(Guid VerdictId) : IRequest<ReviewFile>
{
    internal sealed class Handler(Reviews reviews, SecondReadings readings, WorkDesk desk, WorkViews views, ReviewMeters meters, TimeProvider clock) : IRequestHandler<OpenReview, ReviewFile>
    {
        public async ValueTask<ReviewFile> Handle(OpenReview command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);

            if (verdict.State is VerdictState.Reviewed or VerdictState.Released)
            {
                verdict.ReopenReview();
                await readings.EndAsync(verdict.Id, cancellationToken);
                await desk.TakeOverAsync(verdict.Id, cancellationToken);
            }
            else if (verdict.State != VerdictState.InReview)
            {
                verdict.OpenReview();
                meters.Opened(Cohort.Of(verdict), clock.GetUtcNow() - verdict.UploadedAt);
            }

            if ((await readings.OfActorAsync(verdict.Id, cancellationToken)).Blocked is null)
            {
                await desk.OpenAsync(verdict.Id, cancellationToken);
            }

            var review = await reviews.OpenAsync(verdict.Id, cancellationToken);

            return ReviewFile.Of(verdict, review) with
            {
                NearMisses = await reviews.NearMissesAsync(verdict.Id, cancellationToken),
                Work = await views.OfAsync(verdict.Id, cancellationToken),
            };
        }
    }
}
