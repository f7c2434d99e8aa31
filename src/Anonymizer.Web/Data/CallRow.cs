namespace Anonymizer.Web.Data;

/// <summary>A call of the REST interface that had its effect: sent again under the same key, it has none.</summary>
public sealed class CallRow
{
    public required Guid Caller { get; init; }

    /// <summary>What the caller sent as Idempotency-Key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over address and content: the same key with another content is a mistake of the caller.</summary>
    public required string Hash { get; init; }

    /// <summary>The id of what the call made, so that it is the same however often the call is sent.</summary>
    public required Guid EffectId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The answer, encrypted; null where none is kept, or where it was lost.</summary>
    public byte[]? Answer { get; set; }

    public override string ToString() => $"CallRow({EffectId})";
}
