using System.Collections.Concurrent;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Verdicts;

/// <summary>What the service does with a verdict right now. Pages listen; nothing is stored.</summary>
public sealed class VerdictProgress
{
    private readonly ConcurrentDictionary<Guid, VerdictStage> _stages = new();

    /// <summary>Told on the worker's thread: a page must marshal to its own, and remove itself when it goes.</summary>
    public Listeners<Guid> Changed { get; } = new();

    /// <summary>The stage a verdict is in, or null when nothing runs for it.</summary>
    public VerdictStage? Of(Guid verdictId) => _stages.TryGetValue(verdictId, out var stage) ? stage : null;

    internal void Enter(Guid verdictId, VerdictStage stage)
    {
        _stages[verdictId] = stage;
        Changed.Tell(verdictId);
    }

    /// <summary>Nothing runs any more; the list and the verdict say how it ended.</summary>
    internal void Leave(Guid verdictId)
    {
        _stages.TryRemove(verdictId, out _);
        Changed.Tell(verdictId);
    }
}

/// <summary>The steps of detection.</summary>
public enum VerdictStage
{
    Reading,
    Detecting,
    Saving,
}
