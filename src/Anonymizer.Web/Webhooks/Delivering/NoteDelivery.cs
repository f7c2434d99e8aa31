using Anonymizer.Core.Webhooks;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Webhooks.Delivering;

/// <summary>A message arrived, is tried again later, or is given up.</summary>
[NotAudited("Says how a message fared; what is told was entered when it happened.")]
internal sealed record NoteDelivery(Guid DeliveryId, SendResult Result) : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, OperationMeters meters, TimeProvider clock) : IRequestHandler<NoteDelivery>
    {
        public async ValueTask<Unit> Handle(NoteDelivery command, CancellationToken cancellationToken)
        {
            if (await database.Set<DeliveryRow>().SingleOrDefaultAsync(row => row.Id == command.DeliveryId, cancellationToken) is not { } row)
            {
                return Unit.Value; // its webhook was removed meanwhile
            }

            var now = clock.GetUtcNow();
            row.Attempts++;
            (row.LastStatus, row.LastProblem) = (command.Result.Status, command.Result.Problem);
            (row.DeliveredAt, row.NextAt) = command.Result.Problem is null ? (now, null) : ((DateTimeOffset?)null, RetryPlan.After(row.Attempts, row.Begun, now));

            if (row.IsDead)
            {
                meters.GaveUp("webhooks", command.Result.Problem!);
            }
            else if (row.NextAt is not null)
            {
                meters.Retried("webhooks", command.Result.Problem!);
            }

            return Unit.Value;
        }
    }
}

/// <summary>How an attempt ended.</summary>
/// <param name="Status">What the receiver answered, or 0.</param>
/// <param name="Problem">Why that is no success; null for a success.</param>
internal sealed record SendResult(int Status, string? Problem);
