using Anonymizer.Core.Review.Work;

namespace Anonymizer.Web.Data;

/// <summary>One step by which a verdict in review came from one person to another. Only ever added.</summary>
public sealed class WorkLogRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>From 1 within the verdict.</summary>
    public required int Number { get; init; }

    public required WorkStep Step { get; init; }

    public required Guid By { get; init; }

    /// <summary>Who has it from then on, or null for whoever comes.</summary>
    public Guid? To { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A word for the next person; may hold personal data.</summary>
    public string? Note { get; init; }

    public override string ToString() => $"WorkLogRow({VerdictId}, {Number}, {Step})";
}
