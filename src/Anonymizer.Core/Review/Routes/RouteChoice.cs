using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review.Routes;

/// <summary>A route and why it was chosen.</summary>
/// <param name="Route">The route.</param>
/// <param name="Why">The reason, to be shown.</param>
public sealed record RouteChoice(ReviewRoute Route, RouteWhy Why)
{
    /// <summary>This, or what the uploader wanted where that looks more closely: a wish never makes a review looser.</summary>
    /// <remarks>Who wants an audit wants to know what would have been missed: one that would have left unseen says so by its route, and a light review would not tell.</remarks>
    public RouteChoice AtLeast(ReviewRoute? wanted) => (wanted, Route) switch
    {
        (ReviewRoute.AuditSample, ReviewRoute.Automatic) => new RouteChoice(ReviewRoute.AuditSample, RouteWhy.AuditLot),
        (ReviewRoute.AuditSample, ReviewRoute.Light) => new RouteChoice(ReviewRoute.Full, RouteWhy.Wanted),
        ({ } route, _) when Closeness(route) > Closeness(Route) => new RouteChoice(route, RouteWhy.Wanted),
        _ => this,
    };

    private static int Closeness(ReviewRoute route) => route switch
    {
        ReviewRoute.Automatic => 0,
        ReviewRoute.Light => 1,
        ReviewRoute.AuditSample or ReviewRoute.Full => 2,
        _ => 3,
    };
}

/// <summary>Why a verdict goes its route. Names are stored: never rename one without a migration.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RouteWhy>))]
public enum RouteWhy
{
    /// <summary>The policy has no rule for routes.</summary>
    [JsonStringEnumMemberName("no-rule")]
    NoRule,

    /// <summary>Too uncertain or too much at risk for anything less.</summary>
    [JsonStringEnumMemberName("below-limits")]
    BelowLimits,

    /// <summary>A second-reader rule holds.</summary>
    [JsonStringEnumMemberName("second-reader-rule")]
    SecondReaderRule,

    /// <summary>Within the light limits.</summary>
    [JsonStringEnumMemberName("light-limits")]
    LightLimits,

    /// <summary>Within the automatic limits, and nothing speaks against it.</summary>
    [JsonStringEnumMemberName("automatic-limits")]
    AutomaticLimits,

    /// <summary>Within the automatic limits, and drawn for the audit.</summary>
    [JsonStringEnumMemberName("audit-lot")]
    AuditLot,

    /// <summary>Sure enough for no person, but the checklist has open entries.</summary>
    [JsonStringEnumMemberName("open-doubts")]
    OpenDoubts,

    /// <summary>Sure enough for no person, but a part of the file was read by nobody.</summary>
    [JsonStringEnumMemberName("unread-parts")]
    UnreadParts,

    /// <summary>No model is made for its language.</summary>
    [JsonStringEnumMemberName("foreign-language")]
    ForeignLanguage,

    /// <summary>Whoever uploaded it wanted it looked at more closely than the policy says.</summary>
    [JsonStringEnumMemberName("wanted")]
    Wanted,

    /// <summary>The automatic release was tried and refused: a leak, or a part that could not be inspected.</summary>
    [JsonStringEnumMemberName("release-refused")]
    ReleaseRefused,
}
