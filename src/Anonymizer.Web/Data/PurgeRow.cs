namespace Anonymizer.Web.Data;

/// <summary>One run that deleted what may not be kept any longer, or one erasure, with its report: counts by court and kind, no names.</summary>
public sealed class PurgeRow
{
    public const int LongestReason = 400;

    public required Guid Id { get; init; }

    public required PurgeCause Cause { get; init; }

    /// <summary>Only of this court; null for all.</summary>
    public Guid? CourtId { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Verdicts that a legal hold kept from it.</summary>
    public int Held { get; set; }

    /// <summary>The counts as JSON.</summary>
    public string Report { get; set; } = "[]";

    /// <summary>Why, of an erasure.</summary>
    public string? Reason { get; init; }

    /// <summary>The models that learned from what was erased, parted by commas.</summary>
    public string? Models { get; init; }

    public override string ToString() => $"PurgeRow({Id}, {Cause})";
}
