namespace Anonymizer.Web.Data;

/// <summary>From when on a change of the stream of verdicts is told: one row, edited on the dashboard; without it the limits that Core recommends hold.</summary>
public sealed class DriftLimitsRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Of the types' shares (population stability index).</summary>
    public required double Types { get; set; }

    /// <summary>Of the scores (population stability index).</summary>
    public required double Scores { get; set; }

    /// <summary>How much the share of accepted proposals may change, from 0 to 1.</summary>
    public required double Acceptance { get; set; }

    /// <summary>By what factor the missed per 1,000 words may rise.</summary>
    public required double Missed { get; set; }

    /// <summary>Fewer reviews than this on either side tell nothing.</summary>
    public required int LeastReviews { get; set; }

    public required Guid By { get; set; }

    public required DateTimeOffset At { get; set; }
}
