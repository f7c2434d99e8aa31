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
}
