using Anonymizer.Core.Review.Readings;

namespace Anonymizer.Web.Data;

/// <summary>Whose answer holds in one disagreement of two readers.</summary>
public sealed class SettlementRow
{
    public required Guid VerdictId { get; init; }

    public required int Round { get; init; }

    /// <summary>The key of the disagreement; made of places, not of words.</summary>
    public required string Key { get; init; }

    public required Reader Choice { get; set; }

    public required Guid By { get; set; }

    public required DateTimeOffset At { get; set; }
}
