using Anonymizer.Core.Text;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Why;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Why;

public sealed class WhyPanelTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_mention_is_explained_by_who_said_what_and_what_the_policy_does()
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync($"{WebApp.Person} asked why.", "One."));
        var panel = Render<WhyPanel>(parameters => parameters.Add(one => one.Session, session));
        panel.Find("[role=status]").TextContent.ShouldContain("press");

        await panel.InvokeAsync(() => session.Ask(new TextSpan(0, 5)));

        panel.WaitForAssertion(() => panel.Find("[role=status]").TextContent.ShouldContain("Masked (letter)"));
        panel.Find(".why-words").TextContent.ShouldBe(WebApp.Person[..5]);
        panel.Find(".why-table tbody tr").TextContent.ShouldContain("ner");
        panel.Markup.ShouldContain("policy: letter");
        panel.FindAll(".why-steps li").Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Words_that_nobody_marked_say_so()
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync("Nobody at all asked <b>why</b>.", "Two."));
        session.Ask(new TextSpan(10, 30));

        var panel = Render<WhyPanel>(parameters => parameters.Add(one => one.Session, session));

        panel.WaitForAssertion(() => panel.Markup.ShouldContain("None of them marked anything here."));
        panel.FindAll(".why-words b").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_key_asks_about_the_selection_and_else_about_the_current_mention()
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync($"Then {WebApp.Person} asked.", "Three."));
        var commands = new List<string>();
        using var bridge = new SurfaceBridge(session, command =>
        {
            commands.Add(command);

            return Task.CompletedTask;
        });

        await bridge.Why(session.Review.Suggestions[0].Id, []);
        session.Asked.ShouldBe(session.Review.Suggestions[0].Mention.Span);
        await bridge.Why(0, [new SurfaceBridge.Piece(0, 0, 4)]);
        session.Asked.ShouldBe(new TextSpan(0, 4));

        commands.ShouldBe(["why", "why"]);
    }
}
