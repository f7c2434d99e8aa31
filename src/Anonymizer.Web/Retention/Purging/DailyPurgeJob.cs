using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Starts the purge of the day, and sweeps away what uploads that were killed left behind.</summary>
[DisallowConcurrentExecution]
internal sealed class DailyPurgeJob(Door door, FileStore files, TimeProvider clock) : IJob
{
    public static readonly JobKey Key = new("purge-daily");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await door.AskAsync(new StartPurge(), Actor.Service, cancellationToken);
        files.ForgetUnfinished(clock.GetUtcNow().AddDays(-1));
    }
}
