using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Carries out the purges that were started, one after another, and sweeps the files; what a restart broke off goes on.</summary>
[DisallowConcurrentExecution]
internal sealed class PurgeJob(Door door) : IJob
{
    public static readonly JobKey Key = new("purge");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var purge in await door.AskAsync(new GetOpenPurges(), Actor.Service, cancellationToken))
        {
            while (!(await door.AskAsync(new PurgeDue(purge), Actor.Service, cancellationToken)).IsDone)
            {
            }
        }

        await door.TellAsync(new SweepFiles(), Actor.Service, cancellationToken);
    }
}
