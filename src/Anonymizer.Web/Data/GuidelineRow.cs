namespace Anonymizer.Web.Data;

/// <summary>One change of the annotation guideline. Only ever added: the guideline of version n holds, of each type, the newest text up to n.</summary>
public sealed class GuidelineRow
{
    public const int Longest = 20_000;

    /// <summary>The version of the whole guideline that this change made, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The entity type, or empty for what holds for all.</summary>
    public required string Type { get; init; }

    /// <summary>The rule with its examples, as paragraphs.</summary>
    public required string Text { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }
}
