using Anonymizer.Core.Retention;

namespace Anonymizer.Web.Data;

/// <summary>For how long a court's data are kept. Only ever added: the newest of a court holds.</summary>
public sealed class RetentionRulesRow
{
    public const int LongestReason = 400;

    public required Guid Id { get; init; }

    /// <summary>Null: for every court that has none of its own, and for verdicts of no court.</summary>
    public Guid? CourtId { get; init; }

    public int? OriginalDays { get; init; }

    public int? TextDays { get; init; }

    public int? MappingDays { get; init; }

    public int? TrainingDays { get; init; }

    public int? NameDays { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }

    public RetentionPeriods ToPeriods() => new(OriginalDays, TextDays, MappingDays, TrainingDays, NameDays);
}
