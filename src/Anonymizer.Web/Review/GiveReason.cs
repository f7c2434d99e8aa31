using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Web.Policy;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer says for which of the policy's reasons a mention is masked; null gives that back to the policy.</summary>
public sealed record GiveReason(Guid VerdictId, int Id, string? Code) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews, CourtPolicies policies) : IRequestHandler<GiveReason, VerdictReview>
    {
        /// <exception cref="DomainException">review.unknown-reason: the court's policy has no such code.</exception>
        public async ValueTask<VerdictReview> Handle(GiveReason command, CancellationToken cancellationToken)
        {
            var policy = (await policies.OfVerdictAsync(command.VerdictId, cancellationToken)).Policy;

            if (command.Code is not null && policy.ReasonCalled(command.Code) is null)
            {
                throw new DomainException("review.unknown-reason", $"The policy has no reason of this code. Known are: {string.Join(", ", policy.Reasons.Select(reason => reason.Code))}.");
            }

            return await reviews.TakeAsync(command.VerdictId, _ => new ReasonGiven(command.Id, command.Code), cancellationToken);
        }
    }
}
