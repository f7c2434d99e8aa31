using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review;
using Mediator;

namespace Anonymizer.Web.Release;

/// <summary>The words that a release under the default policy looks for, in the order of a report's term numbers.</summary>
/// <remarks>A report is kept without them. They are worked out again from the review, for the page that has to say which name leaks.</remarks>
public sealed record ListTerms(Guid VerdictId) : IRequest<IReadOnlyList<string>>, IReads
{
    internal sealed class Handler(Reviews reviews, ReplacementPlanner planner) : IRequestHandler<ListTerms, IReadOnlyList<string>>
    {
        public async ValueTask<IReadOnlyList<string>> Handle(ListTerms query, CancellationToken cancellationToken)
        {
            var review = await reviews.GetAsync(query.VerdictId, cancellationToken);
            var entities = review.AnnotatedEntities;
            var plan = planner.Plan(review.Text, entities, PolicyReading.OrDefault(null), review.PlanOptions);

            return ReleaseTermSelector.Select(review.Text, plan, entities, review.Rejected).Terms;
        }
    }
}
