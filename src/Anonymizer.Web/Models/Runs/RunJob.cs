using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Starts the run that is due, and works on the one that waits: one at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class RunJob(Door door, RunWorker worker, ILogger<RunJob> log) : IJob
{
    public static readonly JobKey Key = new("training");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await door.TellAsync(new StartDueRun(), Actor.Service, cancellationToken);
        }
        catch (DomainException refused)
        {
            log.LogWarning("No run was started: {Code}", refused.Code);
        }

        if (await door.AskAsync(new GetWaitingRun(), Actor.Service, cancellationToken) is { } waiting)
        {
            await worker.RunAsync(waiting);
        }
    }
}
