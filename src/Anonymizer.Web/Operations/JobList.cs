using Quartz;

namespace Anonymizer.Web.Operations;

/// <summary>The jobs of the scheduler, when each ran and will run.</summary>
internal sealed class JobList(ISchedulerFactory schedulers)
{
    public async Task<IReadOnlyList<JobLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var running = (await scheduler.QueryFireInstances(new FireInstanceQuery { State = FireInstanceState.Executing }, cancellationToken)).Items.Select(one => one.JobKey).ToHashSet();
        var triggers = (await scheduler.QueryTriggers(new TriggerQuery(), cancellationToken)).Items;

        return
        [
            .. triggers.GroupBy(trigger => trigger.JobKey)
                .Select(group => new JobLine(group.Key.Name, group.Max(trigger => trigger.PreviousFireTimeUtc), group.Min(trigger => trigger.NextFireTimeUtc), running.Contains(group.Key)))
                .OrderBy(line => line.Name, StringComparer.Ordinal),
        ];
    }
}
