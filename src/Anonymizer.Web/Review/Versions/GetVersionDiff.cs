using Anonymizer.Core.Cases;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Versions;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Cases;
using Mediator;

namespace Anonymizer.Web.Review.Versions;

/// <summary>What changed between two versions of a verdict's review; the replacements of both are those of the policy that holds now.</summary>
[ShowsOriginal]
public sealed record GetVersionDiff(Guid VerdictId, int From, int To) : IRequest<VersionDiff>, IReads
{
    internal sealed class Handler(Reviews reviews, ReviewVersions versions, MappingGuard mapping, CourtPolicies policies, CaseMemory memory, ReplacementPlanner planner) : IRequestHandler<GetVersionDiff, VersionDiff>
    {
        public async ValueTask<VersionDiff> Handle(GetVersionDiff query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);
            var policy = (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Policy;
            var file = await memory.OfAsync(verdict.Id, cancellationToken);
            var isHidden = await mapping.HidesVerdictAsync(verdict.Id, cancellationToken);
            var before = Plan(await versions.GetAsync(reviews, verdict.Id, query.From, cancellationToken), policy, file, isHidden);
            var after = Plan(await versions.GetAsync(reviews, verdict.Id, query.To, cancellationToken), policy, file, isHidden);

            return new VersionDiff(query.From, query.To, before.Review.Text, ReviewDiff.Between(before, after));
        }

        private PlannedReview Plan(VerdictReview review, ReplacementPolicy policy, CaseFile file, bool isHidden)
        {
            var plan = planner.Plan(review.Text, review.Entities, policy, CasePlan.OptionsOf(review, file));

            return new PlannedReview(review, isHidden ? HiddenPlan.Of(plan) : plan);
        }
    }
}

/// <summary>What changed from one version to another.</summary>
/// <param name="Text">The text of both.</param>
/// <param name="Changes">In text order.</param>
public sealed record VersionDiff(int From, int To, VerdictText Text, IReadOnlyList<MentionChange> Changes)
{
    public override string ToString() => $"VersionDiff({From}, {To}, {Changes.Count})";
}
