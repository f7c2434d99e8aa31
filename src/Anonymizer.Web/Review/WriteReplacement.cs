using Anonymizer.Core.Cases;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Review;
using Anonymizer.Core.Substitution;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Cases;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer writes what is to stand in an entity's place; null gives it back to the policy.</summary>
public sealed record WriteReplacement(Guid VerdictId, int EntityId, string? Text) : IRequest<VerdictReview>
{
    public override string ToString() => $"WriteReplacement({VerdictId}, {EntityId})";

    internal sealed class Handler(Reviews reviews, CourtPolicies policies, CaseMemory memory, ReplacementPlanner planner) : IRequestHandler<WriteReplacement, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(WriteReplacement command, CancellationToken cancellationToken)
        {
            var policy = (await policies.OfVerdictAsync(command.VerdictId, cancellationToken)).Policy;

            var ofCase = await memory.OfAsync(command.VerdictId, cancellationToken);

            return await reviews.TakeAsync(command.VerdictId, review => new ReplacementWritten(command.EntityId, Checked(review, command, policy, ofCase)), cancellationToken);
        }

        private string? Checked(VerdictReview review, WriteReplacement command, ReplacementPolicy policy, CaseFile ofCase)
        {
            var options = CasePlan.OptionsOf(review, ofCase);

            return command.Text is { } written
                ? HandReplacement.Check(review, command.EntityId, written, planner.Plan(review.Text, review.Entities, policy, options), options.Case)
                : null;
        }
    }
}
