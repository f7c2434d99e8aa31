using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Anonymizer.Web.Platform;

/// <summary>Threads for what takes processors and that nobody waits for at a key: so few at once, and less urgent than those that answer requests.</summary>
/// <remarks>Raising the niceness of one's own threads needs no right (setpriority(2): on Linux it is an attribute of the thread). Elsewhere they are as urgent as the others. Decision 200.</remarks>
internal abstract partial class LessUrgentThreads : TaskScheduler, IDisposable
{
    private const int OfProcess = 0;
    private const int ThisThread = 0;
    private const int Niceness = 3;

    [ThreadStatic]
    private static LessUrgentThreads? _current;

    private readonly BlockingCollection<Task> _tasks = [];

    /// <param name="name">What the threads are called.</param>
    /// <param name="count">How many there are.</param>
    protected LessUrgentThreads(string name, int count)
    {
        MaximumConcurrencyLevel = count;

        for (var number = 0; number < count; number++)
        {
            new Thread(Work) { IsBackground = true, Name = name }.Start();
        }
    }

    public override int MaximumConcurrencyLevel { get; }

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
