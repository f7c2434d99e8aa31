namespace Anonymizer.Web.Data;

/// <summary>A verdict that must never be learned from again, on request. Names nobody.</summary>
public sealed class PoolErasureRow
{
    public const int LongestReason = 400;

    public required Guid VerdictId { get; init; }

    /// <summary>The request, without the name of who made it.</summary>
    public required string Reason { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }
}
