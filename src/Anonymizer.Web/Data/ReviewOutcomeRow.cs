using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Data;

/// <summary>One completed review in numbers: what people made of the proposal, how many words they read, how long it took. Holds no text.</summary>
public sealed class ReviewOutcomeRow
{
    public required Guid VerdictId { get; init; }

    public required int ReviewVersion { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Words of the verdict: missed and excess are counted per 1,000 of them.</summary>
    public required int Words { get; init; }

    /// <summary>Proposals that stand as they were.</summary>
    public required int Accepted { get; init; }

    public required int Rejected { get; init; }

    public required int Added { get; init; }

    /// <summary>Proposals of another type, other borders, another need or role.</summary>
    public required int Changed { get; init; }

    /// <summary>The corrections, counted by type, result and tenth of the score (<see cref="Core.Quality.SpanTally"/>): figures read this line, not the corrections.</summary>
    public string Tally { get; init; } = "";

    /// <summary>How long people worked on it, breaks left out.</summary>
    public required int Seconds { get; init; }

    public required Purpose Purpose { get; init; }

    public required AgeBand AgeBand { get; init; }

    public Guid? CourtId { get; init; }

    public required ReviewRoute Route { get; init; }

    public string? ModelVersion { get; init; }

    public string? PolicyVersion { get; init; }

    /// <summary>Two people read it without seeing each other, and what they disagreed on is settled.</summary>
    public required bool IsSecondRead { get; init; }

    /// <summary>When the review was completed anew; null for what counts now.</summary>
    public DateTimeOffset? SupersededAt { get; set; }
}
