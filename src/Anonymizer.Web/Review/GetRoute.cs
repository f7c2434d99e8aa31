using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review;

/// <summary>Who must look at a verdict before it leaves, and why.</summary>
public sealed record GetRoute(Guid VerdictId) : IRequest<VerdictRoute>, IReads
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetRoute, VerdictRoute>
    {
        public async ValueTask<VerdictRoute> Handle(GetRoute query, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.AsNoTracking().SingleOrDefaultAsync(verdict => verdict.Id == query.VerdictId, cancellationToken) ?? throw new NotFoundException("No such verdict.");
            var row = await database.Set<VerdictRouteRow>().AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == query.VerdictId, cancellationToken);

            return new VerdictRoute(verdict.Route, row?.Why ?? RouteWhy.NoRule, row?.Confidence, row?.Risk, row?.PolicyName);
        }
    }
}

/// <summary>A verdict's route.</summary>
/// <param name="Route">The route.</param>
/// <param name="Why">Why this one.</param>
/// <param name="Confidence">The lowest probability that a masked proposal is right; null where none was worked out.</param>
/// <param name="Risk">How many names are expected to show that should not; null where none was worked out.</param>
/// <param name="PolicyName">The policy that chose, with its version.</param>
public sealed record VerdictRoute(ReviewRoute Route, RouteWhy Why, double? Confidence, double? Risk, string? PolicyName);
