namespace Anonymizer.Core.Retention;

/// <summary>For how many days a court keeps what belongs to a verdict, counted from its newest release, or from its upload where it was never released. Null: without an end.</summary>
/// <param name="OriginalDays">The uploaded file.</param>
/// <param name="TextDays">The text and its review.</param>
/// <param name="MappingDays">Which name became what.</param>
/// <param name="TrainingDays">What was taken over for learning and measuring.</param>
/// <param name="NameDays">Whose work it was.</param>
public sealed record RetentionPeriods(int? OriginalDays, int? TextDays, int? MappingDays, int? TrainingDays, int? NameDays)
{
    /// <summary>The longest period, a hundred years, in days.</summary>
    public const int Longest = 36_500;

    /// <summary>Until somebody decides otherwise nothing is deleted.</summary>
    public static RetentionPeriods Shipped { get; } = new(null, null, null, null, null);

    /// <summary>How many days a kind is kept; null: without an end.</summary>
    public int? DaysOf(KeptKind kind) => kind switch
    {
        KeptKind.Originals => OriginalDays,
        KeptKind.Texts => TextDays,
        KeptKind.Mappings => MappingDays,
        KeptKind.TrainingText => TrainingDays,
        KeptKind.UserNames => NameDays,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The day on which a kind ends; null where it has no end.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="since">When the verdict was released last, or uploaded.</param>
    public DateTimeOffset? EndOf(KeptKind kind, DateTimeOffset since) => DaysOf(kind) is { } days ? since.AddDays(days) : null;

    /// <summary>What was released last (or uploaded) at this time or before it is due now; null where a kind has no end.</summary>
    public DateTimeOffset? LimitOf(KeptKind kind, DateTimeOffset now) => DaysOf(kind) is { } days ? now.AddDays(-days) : null;
}
