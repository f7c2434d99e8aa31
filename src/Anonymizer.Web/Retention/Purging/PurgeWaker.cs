using Quartz;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Starts the purging at once instead of at the next sweep.</summary>
internal sealed class PurgeWaker(ISchedulerFactory schedulers)
{
    public async Task WakeAsync()
    {
        var scheduler = await schedulers.GetScheduler();

        await scheduler.TriggerJob(PurgeJob.Key);
    }
}
