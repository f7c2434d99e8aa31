using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Mediator;

namespace Anonymizer.Web.Routing;

/// <summary>The automatic release was refused: a person reads the verdict in full, with nothing accepted beforehand.</summary>
internal sealed record SendToFull(Guid VerdictId, RouteWhy Why) : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, Reviews reviews) : IRequestHandler<SendToFull>
    {
        public async ValueTask<Unit> Handle(SendToFull command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);

            if (verdict.State == VerdictState.Reviewed)
            {
                verdict.ReopenReview();
            }

            if (verdict.State == VerdictState.InReview && (await reviews.GetAsync(verdict.Id, cancellationToken)).CanUndo)
            {
                await reviews.TakeAsync(verdict.Id, _ => new Undone(), cancellationToken);
            }

            verdict.GoBy(ReviewRoute.Full);

            if (await database.Set<VerdictRouteRow>().FindAsync([verdict.Id], cancellationToken) is { } row)
            {
                row.Why = command.Why;
            }

            return Unit.Value;
        }
    }
}
