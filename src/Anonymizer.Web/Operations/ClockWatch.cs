using Quartz;

namespace Anonymizer.Web.Operations;

/// <summary>Notices a clock that was set back, and has the jobs planned anew: what they had planned would wait until the clock gets there once more.</summary>
internal sealed class ClockWatch(ISchedulerFactory schedulers, TimeProvider clock, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan EachTime = TimeSpan.FromSeconds(5);

    /// <summary>A clock that is corrected little by little does no harm.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(EachTime, clock);
        var (last, began) = (clock.GetUtcNow(), clock.GetTimestamp());

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var back = last + clock.GetElapsedTime(began) - clock.GetUtcNow();
            (last, began) = (clock.GetUtcNow(), clock.GetTimestamp());

            if (back > Least)
            {
                await PlanAnewAsync(stoppingToken);
                log.LogWarning("The clock was set back by {Seconds:0} s: what the jobs had planned is planned anew", back.TotalSeconds);
            }
        }
    }

    private async Task PlanAnewAsync(CancellationToken cancellationToken)
    {
        foreach (var scheduler in await schedulers.GetAllSchedulers(cancellationToken))
        {
            foreach (var line in (await scheduler.QueryTriggers(new TriggerQuery(), cancellationToken)).Items.Where(one => one.NextFireTimeUtc > clock.GetUtcNow()))
            {
                if (await scheduler.GetTrigger(line.Key, cancellationToken) is { } trigger)
                {
                    await scheduler.RescheduleJob(line.Key, trigger.GetTriggerBuilder().StartAt(clock.GetUtcNow()).Build(), cancellationToken);
                }
            }
        }
    }
}
