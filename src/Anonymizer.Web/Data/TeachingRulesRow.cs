namespace Anonymizer.Web.Data;

/// <summary>Whether and how a court's verdicts may be learned from. Only ever added: the newest of a court holds.</summary>
public sealed class TeachingRulesRow
{
    public const int LongestReason = 400;

    public required Guid Id { get; init; }

    /// <summary>Null: for every court that has none of its own.</summary>
    public Guid? CourtId { get; init; }

    /// <summary>The text of its verdicts may enter the training pool.</summary>
    public required bool MayTeach { get; init; }

    /// <summary>For so long after the review was completed.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>Names are replaced by others of the same shape before they are stored for training.</summary>
    public required bool ArePseudonyms { get; init; }

    /// <summary>What two people read and settled is included by itself.</summary>
    public required bool IncludesSecondRead { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }
}
