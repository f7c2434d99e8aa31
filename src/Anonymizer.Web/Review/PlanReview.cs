using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>What would stand in place of what, if all that is pending were accepted.</summary>
public sealed record PlanReview(Guid VerdictId) : IRequest<ReplacementPlan>, IReads
{
    internal sealed class Handler(Reviews reviews, ReplacementPlanner planner) : IRequestHandler<PlanReview, ReplacementPlan>
    {
        public async ValueTask<ReplacementPlan> Handle(PlanReview query, CancellationToken cancellationToken)
        {
            var review = await reviews.GetAsync(query.VerdictId, cancellationToken);

            return planner.Plan(review.Text, review.Entities, ReplacementPolicy.Default, PlanOptions.Default);
        }
    }
}
