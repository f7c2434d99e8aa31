using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Carries out the purges that were started, one after another, and sweeps the files; what a restart broke off goes on.</summary>
[DisallowConcurrentExecution]
internal sealed class PurgeJob(Door door) : IJob
{
    private const int MostTries = 10;

    public static readonly JobKey Key = new("purge");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var purge in await door.AskAsync(new GetOpenPurges(), Actor.Service, cancellationToken))
        {
            // a verdict of the batch that was worked on meanwhile is no reason to wait for the next sweep: the batch is looked at anew
            while (!(await door.AskAgainAsync(new PurgeDue(purge), Actor.Service, MostTries, cancellationToken)).IsDone)
            {
            }

            while (await door.AskAgainAsync(new PurgeArchiveFiles(), Actor.Service, MostTries, cancellationToken) is { Count: > 0 })
            {
            }
        }

        await door.TellAsync(new SweepFiles(), Actor.Service, cancellationToken);
    }
}
