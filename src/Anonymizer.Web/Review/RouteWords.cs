using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Routes;

namespace Anonymizer.Web.Review;

/// <summary>What people read of a route and its reason.</summary>
internal static class RouteWords
{
    public static string Of(ReviewRoute route) => route switch
    {
        ReviewRoute.Light => "Light review",
        ReviewRoute.Automatic => "Automatic release",
        ReviewRoute.SecondReader => "Second reader",
        ReviewRoute.AuditSample => "Audit sample",
        _ => "Full review",
    };

    public static string Of(RouteWhy why) => why switch
    {
        RouteWhy.BelowLimits => "not certain enough, or too many names may have been missed, for less.",
        RouteWhy.SecondReaderRule => "a rule of the policy asks for two readers.",
        RouteWhy.LightLimits => "certain enough that only doubts need a person.",
        RouteWhy.AutomaticLimits => "certain enough that nobody needs to look.",
        RouteWhy.AuditLot => "drawn by lot to be read in full.",
        RouteWhy.OpenDoubts => "certain enough to leave unseen, but the checklist has open doubts.",
        RouteWhy.UnreadParts => "certain enough to leave unseen, but nobody has looked at a picture or another part of the file.",
        RouteWhy.ForeignLanguage => "no model is made for its language.",
        RouteWhy.ReleaseRefused => "the automatic release was refused; the release page shows why.",
        _ => "the policy has no rule for routes.",
    };
}
