using Quartz;

namespace Anonymizer.Web.Sessions;

/// <summary>Wakes the job that lets sessions' models propose.</summary>
internal sealed class ProposeWaker(ISchedulerFactory schedulers)
{
    public async Task WakeAsync() => await (await schedulers.GetScheduler()).TriggerJob(ProposeJob.Key);
}
