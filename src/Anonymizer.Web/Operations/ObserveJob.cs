using Anonymizer.Web.Audit;
using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Operations;

/// <summary>Keeps the gauges true: queues and disk each minute, scores, drift and what is new in the audit ledger each hour.</summary>
[DisallowConcurrentExecution]
internal sealed class ObserveJob(Door door) : IJob
{
    private const string Rounds = "rounds";
    private const int EachHour = 60;

    public static readonly JobKey Key = new("observation");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await door.TellAsync(new ObserveOperations(), Actor.Service, cancellationToken);
        var rounds = context.Scheduler.Context.TryGetValue(Rounds, out var known) ? (int)known! : 0;
        context.Scheduler.Context[Rounds] = (rounds + 1) % EachHour;

        if (rounds == 0)
        {
            await door.TellAsync(new ObserveQuality(), Actor.Service, cancellationToken);
            await door.AskAsync(new WatchLedger(), Actor.Service, cancellationToken);
        }
    }
}
