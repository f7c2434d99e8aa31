using Quartz;

namespace Anonymizer.Web.Operations;

/// <summary>The jobs, when each ran and will run: those that one of the processes does, and those that each does for itself.</summary>
internal sealed class JobList(ISchedulerFactory schedulers)
{
    public async Task<IReadOnlyList<JobLine>> ReadAsync(CancellationToken cancellationToken)
    {
        await schedulers.GetScheduler(cancellationToken); // builds it where nothing else did
        var lines = new List<JobLine>();

        foreach (var scheduler in await schedulers.GetAllSchedulers(cancellationToken))
        {
            var running = (await scheduler.QueryFireInstances(new FireInstanceQuery { State = FireInstanceState.Executing }, cancellationToken)).Items.Select(one => one.JobKey).ToHashSet();
            var triggers = (await scheduler.QueryTriggers(new TriggerQuery(), cancellationToken)).Items;
            lines.AddRange(triggers.GroupBy(trigger => trigger.JobKey)
                .Select(group => new JobLine(group.Key.Name, group.Max(trigger => trigger.PreviousFireTimeUtc), group.Min(trigger => trigger.NextFireTimeUtc), running.Contains(group.Key))));
        }

        return [.. lines.OrderBy(line => line.Name, StringComparer.Ordinal)];
    }
}
