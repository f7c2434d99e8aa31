using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Detection;

/// <summary>Works through the uploaded verdicts one after another: at start, when one comes in, and every half minute.</summary>
[DisallowConcurrentExecution]
internal sealed class DetectionJob(Door door) : IJob
{
    public static readonly JobKey Key = new("detection");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (await door.AskAsync(new GetNextUploaded(), Actor.Service, cancellationToken) is { } verdictId)
        {
            await door.TellAsync(new DetectVerdict(verdictId), Actor.Service, cancellationToken);
        }
    }
}
