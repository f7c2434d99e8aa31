using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Verdicts;
using Mediator;
using Quartz;

namespace Anonymizer.Web.Models.Shadow;

/// <summary>A new verdict wakes the candidate; a completed review tells how well it did. Both after the commit, so that nobody waits for it.</summary>
internal sealed class ShadowListener(AfterCommit afterCommit, ISchedulerFactory schedulers, Door door) : INotificationHandler<VerdictDetected>, INotificationHandler<ReviewCompleted>
{
    public ValueTask Handle(VerdictDetected notification, CancellationToken cancellationToken)
    {
        afterCommit.Try(async () => await (await schedulers.GetScheduler()).TriggerJob(ShadowJob.Key));

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(ReviewCompleted notification, CancellationToken cancellationToken)
    {
        afterCommit.Try(() => door.TellAsync(new ScoreShadow(notification.VerdictId), Actor.Service, CancellationToken.None));

        return ValueTask.CompletedTask;
    }
}
