using Anonymizer.Core.Cases;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Review;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Review.Doubts;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>What a review leads to, if all that is pending were accepted.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="WithStrays">Also what the release will mask beside the mentions; takes longer.</param>
public sealed record GetOutlook(Guid VerdictId, bool WithStrays = false) : IRequest<Outlook>, IReads
{
    internal sealed class Handler(Reviews reviews, MappingGuard mapping, PersonNames people, ReviewDoubts doubts, CourtPolicies policies, ReplacementPlanner planner, OutlookThreads threads) : IRequestHandler<GetOutlook, Outlook>
    {
        public async ValueTask<Outlook> Handle(GetOutlook query, CancellationToken cancellationToken)
        {
            var review = await reviews.GetAsync(query.VerdictId, cancellationToken);
            var context = await doubts.ContextAsync(query.VerdictId, cancellationToken);

            var policy = await policies.OfVerdictAsync(query.VerdictId, cancellationToken);
            var isHidden = await mapping.HidesVerdictAsync(query.VerdictId, cancellationToken);
            var outlook = await threads.RunAsync(() => new Outlook(Shown(Plan(review, context.Case, policy.Policy, query.WithStrays), isHidden), ReviewDoubts.Of(review, context), context, policy)
            {
                Earlier = CaseMatcher.Match(review, context.Case),
            }, cancellationToken);

            return outlook with { People = await people.NamesAsync(outlook.Earlier.Values.SelectMany(match => match.Candidates).Select(known => known.By), cancellationToken) };
        }

        private static ReplacementPlan Shown(ReplacementPlan plan, bool isHidden) => isHidden ? HiddenPlan.Of(plan) : plan;

        private ReplacementPlan Plan(VerdictReview review, CaseFile ofCase, ReplacementPolicy policy, bool withStrays)
        {
            var plan = planner.Plan(review.Text, review.Entities, policy, CasePlan.OptionsOf(review, ofCase));

            return withStrays
                ? StrayTerms.Cover(review.Text, plan, review.Entities, ReleaseTermSelector.Select(review.Text, plan, review.Entities, review.Rejected))
                : plan;
        }
    }
}
