using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Cluster;

/// <summary>Tells the engine of new chunks, each second; few at a time, so that what a dead worker had is soon done again (a recovered trigger goes behind those that wait).</summary>
[DisallowConcurrentExecution]
internal sealed class FeedJob(Door door, TimeProvider clock) : IJob
{
    public static readonly JobKey Key = new("feed");

    private static readonly RetryPolicy Retries = RetryPolicy.Exponential(8, TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(30), 0.2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var chunk in await door.AskAsync(new FeedChunks(), Actor.Service, cancellationToken))
        {
            var trigger = TriggerOf(chunk);

            if (!await context.Scheduler.Exists(trigger.Key, cancellationToken)) // also while it is fired: a chunk that takes long is not handed out twice
            {
                await context.Scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancellationToken);
            }
        }
    }

    private ITrigger TriggerOf(Guid chunk) => TriggerBuilder.Create()
        .WithIdentity(chunk.ToString("N"), ChunkJob.Group)
        .ForJob(ChunkJob.Key)
        .UsingJobData(ChunkJob.Chunk, chunk.ToString("N"))
        .WithExecutionGroup(ChunkJob.Group)
        .WithRetryPolicy(Retries)
        .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .StartAt(clock.GetUtcNow())
        .Build();
}
