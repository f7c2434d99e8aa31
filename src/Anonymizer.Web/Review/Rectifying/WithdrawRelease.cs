using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Rectifying;

/// <summary>A released file is not handed out any more, or again.</summary>
[Allowed(Role.Administrator)]
public sealed record WithdrawRelease(Guid VerdictId, int Number, bool IsWithdrawn) : IRequest
{
    internal sealed class Handler(AppDbContext database, WorkDesk desk, CurrentActor actor, TimeProvider clock) : IRequestHandler<WithdrawRelease>
    {
        public async ValueTask<Unit> Handle(WithdrawRelease command, CancellationToken cancellationToken)
        {
            var release = await database.Releases.SingleOrDefaultAsync(row => row.VerdictId == command.VerdictId && row.IsReleased && row.Number == command.Number, cancellationToken)
                ?? throw new NotFoundException("No such release.");

            if (command.IsWithdrawn)
            {
                release.Withdraw(actor.Value.Id, clock.GetUtcNow());
            }
            else
            {
                release.GiveBack();
            }

            desk.Tell(command.VerdictId);

            return Unit.Value;
        }
    }
}
