using Anonymizer.Web.Webhooks.Delivering;
using Quartz;

namespace Anonymizer.Web.Webhooks;

/// <summary>Starts the sending at once instead of at the next sweep.</summary>
internal sealed class DeliveryWaker(ISchedulerFactory schedulers)
{
    public async Task WakeAsync()
    {
        var scheduler = await schedulers.GetScheduler();

        await scheduler.TriggerJob(DeliveryJob.Key);
    }
}
