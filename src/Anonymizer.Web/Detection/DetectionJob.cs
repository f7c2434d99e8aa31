using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Quartz;

namespace Anonymizer.Web.Detection;

/// <summary>Works through the uploaded verdicts one after another: at start, when one comes in, and every half minute.</summary>
/// <remarks>Without a model, or with a disk that takes no more, nothing is touched: the verdicts wait, and readiness says why. When the service ends, the one at work is finished and no other begun.</remarks>
[DisallowConcurrentExecution]
internal sealed class DetectionJob(Door door, VerdictProgress progress, IHostApplicationLifetime lifetime, ILogger<DetectionJob> log) : IJob
{
    public static readonly JobKey Key = new("detection");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            while (!lifetime.ApplicationStopping.IsCancellationRequested && await door.AskAsync(new GetNextUploaded(), Actor.Service, cancellationToken) is { } verdictId)
            {
                await DetectAsync(verdictId, cancellationToken);
            }
        }
        catch (DomainException obstacle)
        {
            log.LogWarning("Verdicts wait: {Code}. {Message}", obstacle.Code, obstacle.Message);
        }
    }

    private async Task DetectAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        try
        {
            await door.TellAsync(new DetectVerdict(verdictId), Actor.Service, cancellationToken);
        }
        catch (DomainException second) when (ChangedMeanwhile.IsTold(second))
        {
            log.LogInformation("{VerdictId} was changed while it was read, and is read again: its court's lists and policy may be others now", verdictId);
        }
        finally
        {
            progress.Leave(verdictId);
        }
    }
}
