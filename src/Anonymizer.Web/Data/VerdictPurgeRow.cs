using Anonymizer.Core.Retention;

namespace Anonymizer.Web.Data;

/// <summary>That something of a verdict was deleted: since when and why, so that pages and answers can say so.</summary>
public sealed class VerdictPurgeRow
{
    public required Guid VerdictId { get; init; }

    public required KeptKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PurgeCause Cause { get; init; }

    /// <summary>The purge or erasure that it was.</summary>
    public required Guid PurgeId { get; init; }
}
