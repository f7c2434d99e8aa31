namespace Anonymizer.Web.Data;

/// <summary>A legal hold: nothing of a verdict, or of any verdict of a case, is purged or erased while it is in force.</summary>
public sealed class HoldRow
{
    public const int LongestReason = 400;

    public required Guid Id { get; init; }

    public Guid? VerdictId { get; init; }

    public Guid? CaseId { get; init; }

    public required string Reason { get; init; }

    /// <summary>The last day; null until it is lifted.</summary>
    public DateOnly? Until { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? LiftedBy { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public string? LiftReason { get; private set; }

    /// <summary>Is it in force on this day?</summary>
    public bool Holds(DateOnly today) => LiftedAt is null && !(Until < today);

    public void Lift(Guid by, DateTimeOffset at, string reason) => (LiftedBy, LiftedAt, LiftReason) = (by, at, reason);

    public override string ToString() => $"HoldRow({Id})";
}
