using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Counts the runs by what became of them.</summary>
internal sealed class CountRun(AppDbContext database, OperationMeters meters) : INotificationHandler<RunEnded>
{
    public async ValueTask Handle(RunEnded notification, CancellationToken cancellationToken)
    {
        if (await database.Set<TrainingRunRow>().FindAsync([notification.RunId], cancellationToken) is { } run)
        {
            meters.Trained(WireEnum.Write(run.State), (run.EndedAt ?? run.At) - run.At, run.Corrections);
        }
    }
}
