using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Audit;

/// <summary>Reads the whole ledger at the start and once a day; where several processes share the database, one of them does. What comes in between, each process reads for itself.</summary>
[DisallowConcurrentExecution]
internal sealed class ReadingJob(Door door) : IJob
{
    public static readonly JobKey Key = new("audit-reading");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await door.AskAsync(new WatchLedger(IsOfAll: true), Actor.Service, cancellationToken);
}
