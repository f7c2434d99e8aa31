using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Routes;

namespace Anonymizer.Core.Tests.Review.Routes;

public class RouteChooserTests
{
    private static readonly RouteRules Both = new() { Automatic = new RouteLimit(0.98, 0.5), Light = new RouteLimit(0.9, 2) };

    private static readonly RouteFacts Sure = new(
        Guid.Parse("00000000-0000-7000-8000-000000000001"), "County Court at Oxmoor", Confidence: 0.99, Risk: 0.1, new HashSet<EntityType> { EntityType.Person }, new HashSet<EntityRole> { EntityRole.Victim }, 0, 0, false);

    [Fact]
    public void Without_rules_a_person_reads_in_full()
    {
        RouteChooser.Choose(RouteRules.None, Sure).ShouldBe(new RouteChoice(ReviewRoute.Full, RouteWhy.NoRule));
    }

    [Theory]
    [InlineData(0.98, 0.5, ReviewRoute.Automatic)]
    [InlineData(0.9799, 0.5, ReviewRoute.Light)]
    [InlineData(0.98, 0.5001, ReviewRoute.Light)]
    [InlineData(0.9, 2, ReviewRoute.Light)]
    [InlineData(0.8999, 2, ReviewRoute.Full)]
    [InlineData(0.9, 2.0001, ReviewRoute.Full)]
    [InlineData(1, 0, ReviewRoute.Automatic)]
    public void A_limit_is_reached_by_its_own_value_and_missed_by_the_next(double confidence, double risk, ReviewRoute expected)
    {
        RouteChooser.Choose(Both, Sure with { Confidence = confidence, Risk = risk }).Route.ShouldBe(expected);
    }

    [Theory]
    [InlineData(1, 0, false, RouteWhy.OpenDoubts)]
    [InlineData(0, 1, false, RouteWhy.UnreadParts)]
    [InlineData(0, 0, true, RouteWhy.ForeignLanguage)]
    public void What_speaks_against_leaving_unseen_sends_it_to_a_full_review_and_says_so(int doubts, int unread, bool isForeign, RouteWhy why)
    {
        RouteChooser.Choose(Both, Sure with { OpenDoubts = doubts, Unread = unread, IsForeign = isForeign }).ShouldBe(new RouteChoice(ReviewRoute.Full, why));
    }

    [Fact]
    public void A_light_review_settles_doubts_by_itself_but_no_foreign_language()
    {
        var light = Sure with { Confidence = 0.95, OpenDoubts = 3, Unread = 2 };

        RouteChooser.Choose(Both, light).ShouldBe(new RouteChoice(ReviewRoute.Light, RouteWhy.LightLimits));
        RouteChooser.Choose(Both, light with { IsForeign = true }).ShouldBe(new RouteChoice(ReviewRoute.Full, RouteWhy.ForeignLanguage));
    }

    [Theory]
    [InlineData("PERSON", null, null, true)]
    [InlineData("CODE", null, null, false)]
    [InlineData(null, EntityRole.Victim, null, true)]
    [InlineData(null, EntityRole.Judge, null, false)]
    [InlineData(null, null, "county court AT oxmoor.", true)]
    [InlineData(null, null, "County Court", false)]
    [InlineData("PERSON", EntityRole.Judge, null, false)]
    [InlineData("PERSON", EntityRole.Victim, "County Court at Oxmoor", true)]
    public void Two_people_read_where_all_conditions_of_one_rule_hold(string? type, EntityRole? role, string? court, bool holds)
    {
        var rule = new SecondReaderRule(type is null ? [] : [new EntityType(type)], role is null ? [] : [role.Value], court is null ? [] : [court], 1);

        RouteChooser.Choose(Both with { SecondReader = [rule] }, Sure).Route.ShouldBe(holds ? ReviewRoute.SecondReader : ReviewRoute.Automatic);
    }

    [Theory]
    [InlineData(0, ReviewRoute.Automatic)]
    [InlineData(1, ReviewRoute.AuditSample)]
    public void A_share_of_nothing_draws_none_and_of_one_draws_all(double share, ReviewRoute expected)
    {
        for (var verdict = 0; verdict < 200; verdict++)
        {
            var facts = Sure with { VerdictId = new Guid(verdict, 0, 0, new byte[8]) };

            RouteChooser.Choose(Both with { AuditShare = share }, facts).Route.ShouldBe(expected);
            RouteChooser.Choose(Both with { SecondReader = [new([], [], [], share)] }, facts).Route.ShouldBe(share == 0 ? ReviewRoute.Automatic : ReviewRoute.SecondReader);
        }
    }

    [Fact]
    public void The_lot_draws_about_the_share_and_the_same_each_time()
    {
        var ids = Enumerable.Range(0, 2_000).Select(number => new Guid(number, 1, 2, new byte[8])).ToList();

        ids.Count(id => Lot.Draw(id, "audit") < 0.1).ShouldBeInRange(140, 260);
        ids.Select(id => Lot.Draw(id, "audit")).ShouldBe(ids.Select(id => Lot.Draw(id, "audit")));
        ids.ShouldAllBe(id => Lot.Draw(id, "audit") >= 0 && Lot.Draw(id, "audit") < 1);
        ids.Count(id => Lot.Draw(id, "audit") < 0.1 && Lot.Draw(id, "second-reader-0") < 0.1).ShouldBeLessThan(60, "the purposes draw for themselves");
    }

    [Fact]
    public void Confidence_is_the_least_sure_mask_and_risk_the_names_expected_to_show()
    {
        var proposal = Marked.Parse("{PERSON/Witness:Berg} met {LOC-:Oslo} and {CODE?:93}.").Mentions
            .Select((mention, index) => mention with { Score = index switch { 0 => 0.95, 1 => 0.9, _ => 0.7 } }).ToList();
        var facts = RouteFacts.Of(Sure.VerdictId, null, proposal, [proposal[0] with { Score = 0.25, IsNearMiss = true }]);

        facts.Confidence.ShouldBe(0.7);
        facts.Risk.ShouldBe(0.35, 1e-9);
        facts.Types.ShouldBe([EntityType.Person, EntityType.Code], ignoreOrder: true);
        facts.Roles.ShouldBe([EntityRole.Witness]);
    }

    [Fact]
    public void A_verdict_in_which_nothing_is_masked_is_as_sure_as_what_it_shows()
    {
        RouteFacts.Of(Sure.VerdictId, null, [], []).ShouldSatisfyAllConditions(facts => facts.Confidence.ShouldBe(1), facts => facts.Risk.ShouldBe(0));
    }
}
