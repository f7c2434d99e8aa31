using Quartz;

namespace Anonymizer.Web.Archive.Taking;

/// <summary>Wakes the job that takes the files of campaigns.</summary>
internal sealed class TakeWaker(ISchedulerFactory schedulers)
{
    public async Task WakeAsync() => await (await schedulers.GetScheduler()).TriggerJob(TakeJob.Key);
}
