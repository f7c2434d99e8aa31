namespace Anonymizer.Web.Data;

/// <summary>Somebody opened what stands in the place of whom in a released verdict, or in a case's, for a while. Only ever added; it stays when the verdict is gone.</summary>
public sealed class MappingOpeningRow
{
    public const int LongestReason = 400;

    public required Guid Id { get; init; }

    /// <summary>The verdict, or null for a whole case.</summary>
    public Guid? VerdictId { get; init; }

    /// <summary>The case; for a verdict too, where it is in one.</summary>
    public Guid? CaseId { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Until when it is open: earlier when somebody closes it.</summary>
    public required DateTimeOffset Until { get; set; }

    /// <summary>Why, as whoever opened it wrote; may hold personal data.</summary>
    public required string Reason { get; init; }

    public override string ToString() => $"MappingOpeningRow({Id})";
}
