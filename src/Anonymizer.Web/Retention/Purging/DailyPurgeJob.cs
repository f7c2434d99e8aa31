using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Starts the purge of the day.</summary>
[DisallowConcurrentExecution]
internal sealed class DailyPurgeJob(Door door) : IJob
{
    public static readonly JobKey Key = new("purge-daily");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await door.AskAsync(new StartPurge(), Actor.Service, cancellationToken);
}
