namespace Anonymizer.Web.Data;

/// <summary>What a candidate would have proposed for a verdict, seen by nobody, and how that and the real proposals agree with the reviewer.</summary>
public sealed class ShadowRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>The candidate.</summary>
    public required string Version { get; init; }

    /// <summary>The model whose proposals the reviewer saw.</summary>
    public required string Active { get; init; }

    /// <summary>Start, end, type and need of each proposal as JSON; no words.</summary>
    public required string Mentions { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReviewedAt { get; set; }

    /// <summary>Spans that the reviewer let stand or added and that need a mask.</summary>
    public int Wanted { get; set; }

    public int CandidateRight { get; set; }

    public int CandidateExcess { get; set; }

    public int ActiveRight { get; set; }

    public int ActiveExcess { get; set; }
}
