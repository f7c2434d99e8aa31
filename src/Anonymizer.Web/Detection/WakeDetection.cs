using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Mediator;
using Quartz;

namespace Anonymizer.Web.Detection;

/// <summary>Hears of a new verdict and wakes the job once the verdict is on disk.</summary>
internal sealed class WakeDetection(ISchedulerFactory schedulers, AfterCommit afterCommit) : INotificationHandler<VerdictUploaded>
{
    public ValueTask Handle(VerdictUploaded notification, CancellationToken cancellationToken)
    {
        afterCommit.Do(WakeAsync);

        return ValueTask.CompletedTask;
    }

    private async Task WakeAsync()
    {
        var scheduler = await schedulers.GetScheduler();

        await scheduler.TriggerJob(DetectionJob.Key);
    }
}
