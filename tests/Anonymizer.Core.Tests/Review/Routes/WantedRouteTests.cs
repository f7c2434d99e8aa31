using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Routes;

namespace Anonymizer.Core.Tests.Review.Routes;

public class WantedRouteTests
{
    [Theory]
    [InlineData(ReviewRoute.Automatic, ReviewRoute.Full, ReviewRoute.Full)]
    [InlineData(ReviewRoute.Light, ReviewRoute.SecondReader, ReviewRoute.SecondReader)]
    [InlineData(ReviewRoute.Full, ReviewRoute.Light, ReviewRoute.Full)]
    [InlineData(ReviewRoute.AuditSample, ReviewRoute.Full, ReviewRoute.AuditSample)]
    [InlineData(ReviewRoute.SecondReader, ReviewRoute.Full, ReviewRoute.SecondReader)]
    public void A_wish_makes_a_review_closer_and_never_looser(ReviewRoute chosen, ReviewRoute wanted, ReviewRoute expected)
    {
        var choice = new RouteChoice(chosen, RouteWhy.LightLimits);

        choice.AtLeast(wanted).Route.ShouldBe(expected);
        choice.AtLeast(null).ShouldBe(choice);
    }

    /// <summary>By its route one can tell whether it would have left unseen; and a light review would not tell what was missed.</summary>
    [Theory]
    [InlineData(ReviewRoute.Automatic, ReviewRoute.AuditSample, RouteWhy.AuditLot)]
    [InlineData(ReviewRoute.Light, ReviewRoute.Full, RouteWhy.Wanted)]
    [InlineData(ReviewRoute.Full, ReviewRoute.Full, RouteWhy.BelowLimits)]
    [InlineData(ReviewRoute.SecondReader, ReviewRoute.SecondReader, RouteWhy.BelowLimits)]
    public void Who_wants_an_audit_gets_a_full_review(ReviewRoute chosen, ReviewRoute expected, RouteWhy why)
    {
        new RouteChoice(chosen, RouteWhy.BelowLimits).AtLeast(ReviewRoute.AuditSample).ShouldBe(new RouteChoice(expected, why));
    }
}
