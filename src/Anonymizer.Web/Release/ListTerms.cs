using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Cases;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Release;

/// <summary>The words that the newest release, or its refusal, looked for, in the order of the report's term numbers.</summary>
/// <remarks>A report is kept without them. They are worked out again from the review, for the page that has to say which name leaks.</remarks>
public sealed record ListTerms(Guid VerdictId) : IRequest<IReadOnlyList<string>>, IReads
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, CourtPolicies policies, CaseMemory memory, ReplacementPlanner planner) : IRequestHandler<ListTerms, IReadOnlyList<string>>
    {
        public async ValueTask<IReadOnlyList<string>> Handle(ListTerms query, CancellationToken cancellationToken)
        {
            var review = await reviews.GetAsync(query.VerdictId, cancellationToken);
            var entities = review.AnnotatedEntities;
            var policy = await PolicyAsync(query.VerdictId, cancellationToken);
            var plan = planner.Plan(review.Text, entities, policy.Policy, await memory.OptionsAsync(query.VerdictId, review, cancellationToken));

            return ReleaseTermSelector.Select(review.Text, plan, entities, review.Rejected).Terms;
        }

        /// <summary>The version that was used then; of a policy that came with the request nothing is kept.</summary>
        private async Task<CourtPolicy> PolicyAsync(Guid verdictId, CancellationToken cancellationToken)
        {
            var used = await database.Releases.AsNoTracking()
                .Where(row => row.VerdictId == verdictId)
                .OrderByDescending(row => row.At)
                .Select(row => new { row.PolicyId, row.PolicyVersion })
                .FirstOrDefaultAsync(cancellationToken);

            return used?.PolicyId is { } id ? await policies.VersionAsync(id, used.PolicyVersion, cancellationToken) : await policies.OfVerdictAsync(verdictId, cancellationToken);
        }
    }
}
