using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Operations;

/// <summary>Tells the instruments what waits, what is left on disk and when a training last succeeded.</summary>
[NotAudited("Reads figures for the instruments.")]
internal sealed record ObserveOperations : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, StorageUse storage, Meters meters, OperationMeters operations, TimeProvider clock) : IRequestHandler<ObserveOperations>
    {
        public async ValueTask<Unit> Handle(ObserveOperations command, CancellationToken cancellationToken)
        {
            await QueueAsync("review", database.Verdicts.Where(verdict => verdict.State == VerdictState.Detected).Select(verdict => verdict.UploadedAt), cancellationToken);
            await QueueAsync("webhooks", database.Set<DeliveryRow>().Where(row => row.NextAt != null).Select(row => row.At), cancellationToken);
            var lines = storage.Measure();
            operations.Storage(lines.Single(line => line.Name == "free").Bytes, lines.Where(line => line.Name != "free").Sum(line => line.Bytes));

            if (await database.Set<TrainingRunRow>().Where(row => row.State == TrainingState.Finished).MaxAsync(row => row.EndedAt, cancellationToken) is { } last)
            {
                operations.LastTrained(last);
            }

            return Unit.Value;
        }

        private async Task QueueAsync(string name, IQueryable<DateTimeOffset> since, CancellationToken cancellationToken)
        {
            var depth = await since.CountAsync(cancellationToken);
            meters.Queue(name, depth, depth == 0 ? TimeSpan.Zero : clock.GetUtcNow() - await since.MinAsync(cancellationToken));
        }
    }
}
