using System.Collections.Concurrent;
using Quartz;

namespace Anonymizer.Web.Backup.Scheduling;

/// <summary>What was asked for and is to be done, one after the other; what is being done; what came of the last.</summary>
/// <remarks>In memory: what waits when the service ends is asked for again by a person, or by the schedule.</remarks>
internal sealed class BackupWork(ISchedulerFactory schedulers)
{
    private readonly ConcurrentQueue<BackupTask> _waiting = new();

    /// <summary>Being done.</summary>
    public BackupTask? Current { get; private set; }

    /// <summary>The last that failed, until one succeeds.</summary>
    public BackupFailure? Failure { get; private set; }

    /// <summary>When the schedule last began one, whatever came of it.</summary>
    public DateTimeOffset LastTried { get; set; } = DateTimeOffset.MinValue;

    public bool IsBusy => Current is not null || !_waiting.IsEmpty;

    public async Task AddAsync(BackupTask task)
    {
        _waiting.Enqueue(task);
        await (await schedulers.GetScheduler()).TriggerJob(BackupJob.Key);
    }

    public bool TryBegin(out BackupTask task)
    {
        Current = _waiting.TryDequeue(out task!) ? task : null;

        return Current is not null;
    }

    public void Begin(BackupTask task) => Current = task;

    /// <param name="failure">Null where it succeeded.</param>
    public void End(BackupFailure? failure) => (Current, Failure) = (null, failure);
}

/// <summary>Something to do.</summary>
/// <param name="Step">What.</param>
/// <param name="Name">With which backup; empty for a new one.</param>
internal sealed record BackupTask(BackupStep Step, string Name = "");

/// <summary>What failed.</summary>
/// <param name="Step">What was done.</param>
/// <param name="Code">Why.</param>
/// <param name="Message">The same in words.</param>
/// <param name="At">When.</param>
public sealed record BackupFailure(BackupStep Step, string Code, string Message, DateTimeOffset At);
