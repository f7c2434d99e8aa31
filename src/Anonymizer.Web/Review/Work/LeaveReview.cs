using Anonymizer.Web.Review.Uses;
using Mediator;

namespace Anonymizer.Web.Review.Work;

/// <summary>The page of a review was left: others need not wait until the lock runs out.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Since">When the page was opened; another page of the same person keeps its lock.</param>
public sealed record LeaveReview(Guid VerdictId, DateTimeOffset Since) : IRequest
{
    internal sealed class Handler(WorkDesk desk, ReviewUses uses) : IRequestHandler<LeaveReview>
    {
        public async ValueTask<Unit> Handle(LeaveReview command, CancellationToken cancellationToken)
        {
            if (await desk.LeaveAsync(command.VerdictId, command.Since, cancellationToken))
            {
                await uses.CountLeftAsync(command.VerdictId, cancellationToken);
            }

            return Unit.Value;
        }
    }
}
