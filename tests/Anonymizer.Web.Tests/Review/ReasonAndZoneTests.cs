using Anonymizer.Core.Review;
using Anonymizer.Core.Zones;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Entities;
using Anonymizer.Web.Review.Zones;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review;

public sealed class ReasonAndZoneTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_mention_shows_the_reason_of_its_rule_and_takes_another_one()
    {
        var session = await OpenSessionAsync("Reasoned.");
        session.MoveTo(session.Review.Suggestions[0].Id);
        var panel = Render<MentionPanel>(parameters => parameters.Add(panel => panel.Session, session));

        panel.Find("#reason option").TextContent.ShouldContain("PD-NAME");
        await panel.Find("#reason").ChangeAsync(new() { Value = "PD-PROTECTED" });

        session.Review.Notes.Reasons[session.Current!.Id].ShouldBe("PD-PROTECTED");
        panel.WaitForAssertion(() => panel.Find("#reason-text").TextContent.ShouldContain("2012/29/EU"));
        await panel.Find("#reason").ChangeAsync(new() { Value = "" });
        session.Review.Notes.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reviewer_corrects_where_a_zone_starts_and_takes_it_back()
    {
        var session = await OpenSessionAsync("The facts", "He sailed.", "Reasons", "I agree.");
        var panel = Render<ZonePanel>(parameters => parameters.Add(panel => panel.Session, session));

        panel.FindAll("li").Select(line => line.GetAttribute("data-zone")).ShouldBe(["Header", "Facts", "Reasons"]);
        await panel.FindAll(".zone-select")[1].ChangeAsync(new() { Value = "Operative" });

        session.Review.Notes.Zones.Values.ShouldBe([VerdictZone.Operative]);
        panel.WaitForAssertion(() => panel.FindAll("li").Select(line => line.GetAttribute("data-zone")).ShouldBe(["Header", "Operative", "Reasons"]));
        await panel.Find("li:nth-child(2) .btn").ClickAsync(new());
        session.Review.Notes.Zones.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_says_under_which_policy_and_by_which_route_the_verdict_is_reviewed()
    {
        var session = await OpenSessionAsync("Routed.");
        var note = Render<RouteNote>(parameters => parameters.Add(note => note.Session, session));

        note.WaitForAssertion(() => note.Markup.ShouldContain("Full review"));
        note.Markup.ShouldContain("Policy Default 1");
    }

    [Fact]
    public async Task Another_court_offers_to_detect_anew_until_somebody_has_decided()
    {
        var session = await OpenSessionAsync("Another court.");
        var restarts = 0;
        session.Restarted += () => restarts++;
        var field = Render<CaseField>(parameters => parameters.Add(field => field.Session, session));

        await field.Find("#court-name").ChangeAsync("Another Court of Marrowby");
        field.WaitForElement("#other-court");
        await session.TakeAsync(new DecideSuggestion(session.File.VerdictId, 1, Decision.Accepted), "done");
        field.Render();
        field.FindAll(".detect-again").ShouldBeEmpty("a decision would be lost");
        restarts.ShouldBe(0);

        var fresh = await OpenSessionAsync("Another court, nothing decided.");
        fresh.Restarted += () => restarts++;
        var second = Render<CaseField>(parameters => parameters.Add(field => field.Session, fresh));
        await second.Find("#court-name").ChangeAsync("Another Court of Marrowby");
        await second.WaitForElement(".detect-again").ClickAsync(new());

        second.WaitForAssertion(() => restarts.ShouldBe(1));
    }

    private async Task<ReviewSession> OpenSessionAsync(params string[] paragraphs)
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync(["Aldous Quillfeather of Marrowby.", .. paragraphs]));
        await session.LookAheadAsync();

        return session;
    }
}
