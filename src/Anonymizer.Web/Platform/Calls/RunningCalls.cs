using System.Collections.Concurrent;

namespace Anonymizer.Web.Platform.Calls;

/// <summary>The keyed calls that are being done right now.</summary>
internal sealed class RunningCalls
{
    private readonly ConcurrentDictionary<(Guid Caller, string Key), bool> _running = new();

    /// <summary>Null: the same call is being done already.</summary>
    public IDisposable? TryEnter(Guid caller, string key) => _running.TryAdd((caller, key), true) ? new Turn(this, (caller, key)) : null;

    private sealed class Turn(RunningCalls calls, (Guid Caller, string Key) call) : IDisposable
    {
        public void Dispose() => calls._running.TryRemove(call, out _);
    }
}
