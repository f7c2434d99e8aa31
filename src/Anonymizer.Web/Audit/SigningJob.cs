using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Audit;

/// <summary>Sets a checkpoint at the start and every quarter of an hour: what was entered before it cannot be written anew unseen.</summary>
[DisallowConcurrentExecution]
internal sealed class SigningJob(Door door) : IJob
{
    public static readonly JobKey Key = new("audit-signing");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await door.TellAsync(new SignLedger(), Actor.Service, cancellationToken);
}
