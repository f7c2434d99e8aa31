namespace Anonymizer.Web.Data;

/// <summary>That a verdict is a trainee's copy of a gold verdict: scored against it, and neither counted nor learned from.</summary>
public sealed class PracticeRow
{
    public required Guid VerdictId { get; init; }

    public required Guid GoldVerdictId { get; init; }

    /// <summary>Who practises.</summary>
    public required Guid TraineeId { get; init; }

    public required DateTimeOffset At { get; init; }
}
