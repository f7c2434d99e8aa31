using Anonymizer.Core;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Routing;
using Anonymizer.Web.Verdicts;
using Quartz;

namespace Anonymizer.Web.Cluster;

/// <summary>Works through a chunk: each verdict that is still waiting is read, and released where its route says so. What was begun elsewhere is finished.</summary>
/// <remarks>A job that throws is done for the engine unless its trigger says how to repeat it (<see cref="FeedJob"/>); a node that dies has its chunks recovered by another.</remarks>
internal sealed class ChunkJob(Door door, AutomaticRelease release, VerdictProgress progress, IHostApplicationLifetime lifetime, ILogger<ChunkJob> log) : IJob
{
    public const string Group = "chunks";
    public const string Chunk = "chunk";

    public static readonly JobKey Key = new("chunk");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var chunk = Guid.Parse(context.MergedJobDataMap.GetString(Chunk)!);

        foreach (var verdictId in await door.AskAsync(new ListChunk(chunk), Actor.Service, cancellationToken))
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                throw new JobExecutionException("This node ends; another one goes on with the chunk.");
            }

            await WorkAsync(verdictId, chunk, cancellationToken);
        }
    }

    private async Task WorkAsync(Guid verdictId, Guid chunk, CancellationToken cancellationToken)
    {
        try
        {
            var work = await door.AskAsync(new TakeLease(verdictId, chunk), Actor.Service, cancellationToken);

            if (work is not null)
            {
                await new WorkLease(verdictId, work.Epoch).DoAsync(() => StepAsync(verdictId, work.Step, cancellationToken));
                await door.TellAsync(new EndLease(verdictId, work.Epoch), Actor.Service, cancellationToken);
            }
        }
        catch (DomainException second) when (ChangedMeanwhile.IsTold(second))
        {
            log.LogInformation("{VerdictId} is somebody else's now, or was changed while it was read; what is left to do is handed out again", verdictId);
        }
        finally
        {
            progress.Leave(verdictId);
        }
    }

    private Task StepAsync(Guid verdictId, LeaseStep step, CancellationToken cancellationToken) => step switch
    {
        LeaseStep.Detect => door.TellAsync(new DetectVerdict(verdictId), Actor.Service, cancellationToken),
        LeaseStep.Release => release.RunAsync(verdictId),
        LeaseStep.Resume => release.ResumeAsync(verdictId),
        _ => Task.CompletedTask,
    };
}
