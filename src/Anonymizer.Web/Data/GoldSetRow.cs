namespace Anonymizer.Web.Data;

/// <summary>A gold set: verdicts that people annotated with care, to measure models with. Its content is in its versions.</summary>
public sealed class GoldSetRow
{
    public const int LongestName = 120;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }
}
