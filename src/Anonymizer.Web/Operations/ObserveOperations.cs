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
    internal sealed class Handler(AppDbContext database, WaitingWork waiting, StorageUse storage, Meters meters, OperationMeters operations) : IRequestHandler<ObserveOperations>
    {
        public async ValueTask<Unit> Handle(ObserveOperations command, CancellationToken cancellationToken)
        {
            foreach (var queue in await waiting.ReadAsync(cancellationToken))
            {
                meters.Queue(queue.Name, queue.Depth, queue.Oldest ?? TimeSpan.Zero);
            }

            var lines = await storage.MeasureAsync(database, cancellationToken);
            operations.Storage(lines.Single(line => line.Name == "free").Bytes, lines.Where(line => line.Name != "free").Sum(line => line.Bytes));

            if (await database.Set<TrainingRunRow>().Where(row => row.State == TrainingState.Finished).MaxAsync(row => row.EndedAt, cancellationToken) is { } last)
            {
                operations.LastTrained(last);
            }

            return Unit.Value;
        }
    }
}
