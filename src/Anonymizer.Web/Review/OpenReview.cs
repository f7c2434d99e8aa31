using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer starts on a detected verdict, goes on with one in review, or reopens one that was finished.</summary>
public sealed record OpenReview(Guid VerdictId) : IRequest<ReviewFile>
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<OpenReview, ReviewFile>
    {
        public async ValueTask<ReviewFile> Handle(OpenReview command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);

            if (verdict.State is VerdictState.Reviewed or VerdictState.Released)
            {
                verdict.ReopenReview();
            }
            else if (verdict.State != VerdictState.InReview)
            {
                verdict.OpenReview();
            }

            var review = await reviews.GetAsync(verdict.Id, cancellationToken);

            return ReviewFile.Of(verdict, review) with { NearMisses = await reviews.NearMissesAsync(verdict.Id, cancellationToken) };
        }
    }
}
