namespace Anonymizer.Web.Data;

/// <summary>Why a verdict cannot be released, as a person put it. Open until somebody says how it was resolved; never deleted.</summary>
public sealed class ProblemRow
{
    public const int Longest = 1000;

    public required Guid Id { get; init; }

    public required Guid VerdictId { get; init; }

    /// <summary>May hold personal data.</summary>
    public required string Text { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ResolvedBy { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>What was done about it; may hold personal data.</summary>
    public string? Resolution { get; private set; }

    public bool IsOpen => ResolvedAt is null;

    public void Resolve(Guid by, DateTimeOffset at, string resolution) => (ResolvedBy, ResolvedAt, Resolution) = (by, at, resolution);

    public override string ToString() => $"ProblemRow({Id})";
}
