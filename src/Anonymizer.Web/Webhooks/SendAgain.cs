using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Webhooks;

/// <summary>A message goes out once more, with its own id: a receiver that has it already can tell.</summary>
[Allowed(Role.Administrator)]
public sealed record SendAgain(Guid DeliveryId) : IRequest
{
    internal sealed class Handler(AppDbContext database, DeliveryWaker waker, AfterCommit afterCommit, TimeProvider clock) : IRequestHandler<SendAgain>
    {
        public async ValueTask<Unit> Handle(SendAgain command, CancellationToken cancellationToken)
        {
            var row = await database.Set<DeliveryRow>().SingleOrDefaultAsync(row => row.Id == command.DeliveryId, cancellationToken) ?? throw new NotFoundException("No such message.");
            (row.Begun, row.NextAt, row.DeliveredAt, row.Attempts) = (clock.GetUtcNow(), clock.GetUtcNow(), null, 0);
            afterCommit.Try(waker.WakeAsync);

            return Unit.Value;
        }
    }
}
