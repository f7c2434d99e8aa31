using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Carries out the purges that were started, one after another, and sweeps the files; what a restart broke off goes on.</summary>
[DisallowConcurrentExecution]
internal sealed class PurgeJob(Door door) : IJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static readonly JobKey Key = new("purge");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var purge in await door.AskAsync(new GetOpenPurges(), Actor.Service, cancellationToken))
        {
            while (!await IsDoneAsync(purge, cancellationToken))
            {
            }
        }

        await door.TellAsync(new SweepFiles(), Actor.Service, cancellationToken);
    }

    /// <summary>A verdict of the batch that was worked on meanwhile is no reason to wait for the next day: the batch is looked at anew.</summary>
    private async Task<bool> IsDoneAsync(Guid purge, CancellationToken cancellationToken)
    {
        try
        {
            return (await door.AskAsync(new PurgeDue(purge), Actor.Service, cancellationToken)).IsDone;
        }
        catch (DomainException met) when (ChangedMeanwhile.IsTold(met))
        {
            await Task.Delay(Pause, cancellationToken);

            return false;
        }
    }
}
