using Anonymizer.Core.Review.Versions;

namespace Anonymizer.Web.Data;

/// <summary>A saved version of a verdict's review: how far its events had come. Never changed; version 1, the machine's proposal, has no row.</summary>
public sealed class VersionRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>From 2 within the verdict.</summary>
    public required int Number { get; init; }

    public required VersionKind Kind { get; init; }

    /// <summary>Whose events: 0 for the review itself, n for the second reading of round n.</summary>
    public required int Reading { get; init; }

    /// <summary>The last event of it.</summary>
    public required int Sequence { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }
}
