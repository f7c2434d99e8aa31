namespace Anonymizer.Web.Data;

/// <summary>What other names of the same shape did to the proposals of a model, once measured. Holds counts, no text.</summary>
public sealed class PseudonymTrialRow
{
    public required Guid Id { get; init; }

    /// <summary>Whose verdicts; null for those of all courts.</summary>
    public Guid? CourtId { get; init; }

    public required string ModelVersion { get; init; }

    /// <summary>Words of the verdicts that were read.</summary>
    public required int Words { get; init; }

    /// <summary>The comparison as JSON.</summary>
    public required string Comparison { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }
}
