using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Web.Review;
using Anonymizer.Web.Sessions;
using Anonymizer.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Sessions;

public sealed class SessionPageTests(SessionsApp app) : PageContext(app), IClassFixture<SessionsApp>
{
    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    [Fact]
    public async Task A_trainer_opens_a_session_from_a_pool_that_is_counted_first()
    {
        var (court, _) = await app.CourtAsync(2);
        var page = Render<SessionsPage>();

        await page.WaitForElement("#session-court").ChangeAsync(court.ToString());
        page.WaitForAssertion(() => page.Find("#session-pool").TextContent.ShouldBe("2 verdicts wait that nobody else has."));
        await page.Find("#session-goal").ChangeAsync("Addresses in land cases");
        await page.Find("#session-count").ChangeAsync("1");
        await page.Find("#new-session form").SubmitAsync();

        page.WaitForAssertion(() => Address.ShouldContain("/sessions/"));
        (await app.GetAsync(Guid.Parse(Address.Split('/')[^1]))).ShouldSatisfyAllConditions(view => view.Line.Goal.ShouldBe("Addresses in land cases"), view => view.Verdicts.Count.ShouldBe(1));
    }

    [Fact]
    public async Task A_pool_in_which_nothing_waits_is_told_and_what_was_typed_stays()
    {
        var page = Render<SessionsPage>();
        await page.WaitForElement("#session-goal").ChangeAsync("Nothing");
        await page.Find("#session-to").ChangeAsync("2001-01-01");

        await page.Find("#new-session form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain("nobody else's"));
        page.Find("#session-goal").GetAttribute("value").ShouldBe("Nothing");
    }

    [Fact]
    public async Task The_page_shows_figures_with_their_intervals_and_follows_what_is_decided()
    {
        var (session, verdicts) = await app.SessionAsync(1);
        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, session));
        page.WaitForElement("#session-reviewed").TextContent.ShouldBe("0 of 1 verdicts are reviewed");
        page.FindAll(".session-score").ShouldBeEmpty();
        page.Find("#train-now").HasAttribute("disabled").ShouldBeTrue();

        await Door.AskAsync(new OpenReview(verdicts[0]), People.Trainer, Xunit.TestContext.Current.CancellationToken);
        await Door.AskAsync(new DecideSuggestion(verdicts[0], 1, Decision.Accepted), People.Trainer, Xunit.TestContext.Current.CancellationToken);

        page.WaitForAssertion(() => Plain(page.Find(".session-score [data-type=all] td")).ShouldBe("100% (21–100%; of 1)"));
    }

    [Fact]
    public async Task A_session_is_trained_compared_and_ended_on_its_page()
    {
        var (session, verdicts) = await app.SessionAsync(2);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, session));

        await page.WaitForElement("#train-now:not([disabled])").ClickAsync();
        page.WaitForElement("#train-model").TextContent.ShouldContain("that it learned: 1");
        page.Find("#trial-none");
        await Eventually.Async(() => app.GetAsync(session), view => view.Verdicts[1].ProposedBy == view.Line.ModelVersion);
        await app.ReviewAsTrainerAsync(verdicts[1]);
        page.WaitForAssertion(() => page.Find("#trial").TextContent.ShouldContain("In this session: 1 verdict that was not taught"));

        await page.Find("#end-Candidate").ChangeAsync("on");
        await page.FindAll("form")[^1].SubmitAsync();

        page.WaitForAssertion(() => page.Find("#session-state").TextContent.ShouldBe("its model is a candidate"));
        page.FindAll("#end-session").ShouldBeEmpty();
        (await app.GetAsync(session)).Line.Outcome.ShouldBe(SessionOutcome.Candidate);
    }

    [Fact]
    public async Task An_auditor_sees_all_of_it_and_no_button()
    {
        var (session, _) = await app.SessionAsync(1);
        SignIn(People.Auditor);

        var page = Render<SessionPage>(parameters => parameters.Add(one => one.Id, session));

        page.WaitForElement("#session-verdicts");
        page.FindAll("button").ShouldBeEmpty();
        Render<SessionsPage>().FindAll("#new-session").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_strip_stands_above_the_review_of_a_sessions_verdict_only_and_leads_to_the_next()
    {
        var (session, verdicts) = await app.SessionAsync(2);
        var navigation = Services.GetRequiredService<NavigationManager>();
        var strip = Render<SessionStrip>();
        strip.Markup.Trim().ShouldBeEmpty();

        navigation.NavigateTo($"/verdicts/{verdicts[0]}/review");
        strip.WaitForElement(".session-strip").GetAttribute("data-session").ShouldBe(session.ToString());
        strip.Find("#strip-figures").TextContent.ShouldContain("nothing yet");
        strip.Find("#strip-figures").TextContent.ShouldNotContain("precision");
        await Door.AskAsync(new OpenReview(verdicts[0]), People.Trainer, Xunit.TestContext.Current.CancellationToken);
        await Door.AskAsync(new DecideSuggestion(verdicts[0], 1, Decision.Rejected), People.Trainer, Xunit.TestContext.Current.CancellationToken);
        strip.WaitForAssertion(() => Plain(strip.Find("#strip-figures")).ShouldContain("precision 0% (0–79%; of 1)"));

        await strip.Find("#strip-next").ClickAsync();
        Address.ShouldEndWith($"/verdicts/{verdicts[1]}/review");
        await app.ReviewAsTrainerAsync(verdicts[0]);
        await strip.Find("#strip-next").ClickAsync();
        strip.WaitForAssertion(() => strip.Markup.ShouldContain("Nothing is left to review"));
    }

    /// <summary>Cultures differ in the space before the sign.</summary>
    private static string Plain(AngleSharp.Dom.IElement element) => element.TextContent.Replace(" %", "%", StringComparison.Ordinal).Replace("\u00a0%", "%", StringComparison.Ordinal);
}
