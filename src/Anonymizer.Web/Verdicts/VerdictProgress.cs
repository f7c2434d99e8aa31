using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Verdicts;

/// <summary>What the service does with a verdict right now. Pages listen; nothing is stored.</summary>
public sealed class VerdictProgress(TimeProvider clock)
{
    private const double Weight = 0.2;
    private readonly ConcurrentDictionary<Guid, VerdictStage> _stages = new();
    private readonly ConcurrentDictionary<Guid, long> _begun = new();
    private double _pace = 2;

    /// <summary>Seconds that a verdict took lately, the latest ones counting most; a guess before the first.</summary>
    public double Pace => Volatile.Read(ref _pace);

    /// <summary>Told on the worker's thread: a page must marshal to its own, and remove itself when it goes.</summary>
    public Listeners<Guid> Changed { get; } = new();

    /// <summary>The stage a verdict is in, or null when nothing runs for it.</summary>
    public VerdictStage? Of(Guid verdictId) => _stages.TryGetValue(verdictId, out var stage) ? stage : null;

    /// <summary>Hands on what is done here to the other processes of a cluster; null where there are none.</summary>
    internal Action<Guid, VerdictStage?>? Relay { get; set; }

    internal void Enter(Guid verdictId, VerdictStage stage)
    {
        Hear(verdictId, stage);
        Relay?.Invoke(verdictId, stage);
    }

    /// <summary>Nothing runs any more; the list and the verdict say how it ended.</summary>
    internal void Leave(Guid verdictId)
    {
        Hear(verdictId, stage: null);
        Relay?.Invoke(verdictId, null);
    }

    /// <summary>What is done with a verdict, here or in another process; null: nothing any more.</summary>
    internal void Hear(Guid verdictId, VerdictStage? stage)
    {
        if (stage is { } entered)
        {
            _stages[verdictId] = entered;
            _begun.TryAdd(verdictId, clock.GetTimestamp());
        }
        else
        {
            Forget(verdictId);
        }

        Changed.Tell(verdictId);
    }

    private void Forget(Guid verdictId)
    {
        _stages.TryRemove(verdictId, out _);

        if (_begun.TryRemove(verdictId, out var begun))
        {
            Volatile.Write(ref _pace, ((1 - Weight) * Pace) + (Weight * clock.GetElapsedTime(begun).TotalSeconds));
        }
    }
}

/// <summary>The steps of detection.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictStage>))]
public enum VerdictStage
{
    [JsonStringEnumMemberName("reading")]
    Reading,

    [JsonStringEnumMemberName("detecting")]
    Detecting,

    [JsonStringEnumMemberName("saving")]
    Saving,
}
