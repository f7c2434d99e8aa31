using Anonymizer.Core.Review;

namespace Anonymizer.Web.Data;

/// <summary>That something is wrong with a released file: who said so, and what became of it.</summary>
public sealed class RectificationRow
{
    public const int Longest = 1000;

    public required Guid Id { get; init; }

    public required Guid VerdictId { get; init; }

    /// <summary>The release that is meant.</summary>
    public required int ReleaseNumber { get; init; }

    public required RectificationKind Kind { get; init; }

    /// <summary>What is wrong and where; may hold personal data.</summary>
    public required string Text { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while it is open.</summary>
    public RectificationOutcome? Outcome { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The number of the corrected release, or null.</summary>
    public int? Reissue { get; private set; }

    /// <summary>Why nothing was wrong, or null.</summary>
    public string? Resolution { get; private set; }

    public void Reissued(Guid by, DateTimeOffset at, int number) => (Outcome, EndedBy, EndedAt, Reissue) = (RectificationOutcome.Reissued, by, at, number);

    public void Dismiss(Guid by, DateTimeOffset at, string resolution) => (Outcome, EndedBy, EndedAt, Resolution) = (RectificationOutcome.Dismissed, by, at, resolution);

    public override string ToString() => $"RectificationRow({Id}, {Kind})";
}
