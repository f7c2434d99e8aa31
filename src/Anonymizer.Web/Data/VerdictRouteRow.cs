using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Routes;

namespace Anonymizer.Web.Data;

/// <summary>Why a verdict goes its route: the newest choice. Holds no text of the verdict.</summary>
public sealed class VerdictRouteRow
{
    public required Guid VerdictId { get; init; }

    public RouteWhy Why { get; set; }

    /// <summary>What the uploader wanted at least, or null.</summary>
    public ReviewRoute? Wanted { get; init; }

    /// <summary>The lowest probability that a masked proposal is right.</summary>
    public double Confidence { get; set; }

    /// <summary>How many names are expected to show that should not.</summary>
    public double Risk { get; set; }

    /// <summary>Name and version of the policy that chose.</summary>
    public string PolicyName { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
