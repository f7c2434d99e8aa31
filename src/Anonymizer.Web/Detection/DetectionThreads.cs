using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Anonymizer.Web.Detection;

/// <summary>The threads on which verdicts are read: their own, so that no request waits for a thread, and less urgent than all others, so that no reviewer waits for a processor.</summary>
/// <remarks>Raising the niceness of one's own threads needs no right (setpriority(2): on Linux it is an attribute of the thread). Elsewhere they are as urgent as the others.</remarks>
internal sealed partial class DetectionThreads : TaskScheduler, IDisposable
{
    private const int OfProcess = 0;
    private const int ThisThread = 0;
    private const int Niceness = 3;

    [ThreadStatic]
    private static DetectionThreads? _current;

    private readonly BlockingCollection<Task> _tasks = [];

    public DetectionThreads()
    {
        for (var number = 0; number < MaximumConcurrencyLevel; number++)
        {
            new Thread(Work) { IsBackground = true, Name = "detection" }.Start();
        }
    }

    public override int MaximumConcurrencyLevel { get; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Runs something there, and all that it does in parallel.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.None, this);

    public void Dispose() => _tasks.CompleteAdding(); // the threads end when they are done, and have nothing left then that needs to be freed

    protected override void QueueTask(Task task) => _tasks.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => _current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [.. _tasks];

    private void Work()
    {
        _current = this;

        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(OfProcess, ThisThread, Niceness);
        }

        foreach (var task in _tasks.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int niceness);
}
