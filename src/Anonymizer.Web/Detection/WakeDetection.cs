using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.Extensions.Options;
using Quartz;

namespace Anonymizer.Web.Detection;

/// <summary>Hears of a new verdict and wakes the job once the verdict is on disk. Where several processes share the work, they look for it each second.</summary>
internal sealed class WakeDetection(ISchedulerFactory schedulers, IOptions<StorageOptions> storage, AfterCommit afterCommit) : INotificationHandler<VerdictUploaded>
{
    public ValueTask Handle(VerdictUploaded notification, CancellationToken cancellationToken)
    {
        if (!storage.Value.IsInPostgres)
        {
            afterCommit.Try(WakeAsync);
        }

        return ValueTask.CompletedTask;
    }

    private async Task WakeAsync()
    {
        var scheduler = await schedulers.GetScheduler();

        await scheduler.TriggerJob(DetectionJob.Key);
    }
}
