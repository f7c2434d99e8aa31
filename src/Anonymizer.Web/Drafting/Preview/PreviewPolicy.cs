using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;
using Anonymizer.Core.Review;
using Anonymizer.Core.Substitution;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Cases;
using Mediator;

namespace Anonymizer.Web.Drafting.Preview;

/// <summary>What a verdict would read like under a policy that is not saved, beside one that is. Stores nothing.</summary>
/// <param name="VerdictId">A verdict that was read; its review counts as it stands.</param>
/// <param name="Before">The policy as it is.</param>
/// <param name="After">The policy as it is to be.</param>
[ShowsOriginal]
public sealed record PreviewPolicy(Guid VerdictId, ReplacementPolicy Before, ReplacementPolicy After) : IRequest<PolicyPreview>, IReads
{
    internal sealed class Handler(Reviews reviews, MappingGuard mapping, CaseMemory memory, ReplacementPlanner planner) : IRequestHandler<PreviewPolicy, PolicyPreview>
    {
        public async ValueTask<PolicyPreview> Handle(PreviewPolicy query, CancellationToken cancellationToken)
        {
            if (await mapping.HidesVerdictAsync(query.VerdictId, cancellationToken))
            {
                throw new DomainException("mapping.hidden", "The verdict is released, and what stands in the place of whom is locked away. Choose one that is not released.");
            }

            var review = await reviews.GetAsync(query.VerdictId, cancellationToken);

            var options = await memory.OptionsAsync(query.VerdictId, review, cancellationToken);

            return await Task.Run(() => Compare(review, query, options), cancellationToken);
        }

        private PolicyPreview Compare(VerdictReview review, PreviewPolicy query, PlanOptions options)
        {
            var before = planner.Plan(review.Text, review.Entities, query.Before, options);
            var after = planner.Plan(review.Text, review.Entities, query.After, options);

            return PolicyPreview.Of(review.Text, review.Entities, before, after);
        }
    }
}
