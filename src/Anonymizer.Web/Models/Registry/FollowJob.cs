using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Models.Registry;

/// <summary>Looks every few seconds which models this node must have and use.</summary>
[DisallowConcurrentExecution]
internal sealed class FollowJob(Door door) : IJob
{
    public static readonly JobKey Key = new("models");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await door.TellAsync(new FollowModels(), Actor.Service, cancellationToken);
}
