using Anonymizer.Core.Detection;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Sessions;
using Anonymizer.Web.Teaching.Guidelines;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Teaching;

public sealed class GuidelineTabTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task Beside_the_text_stands_the_guideline_of_the_current_mention_and_its_version()
    {
        var number = await Door.AskAsync(new WriteGuideline("PERSON", "Names, not titles.", 1000), People.Trainer);
        number = await Door.AskAsync(new WriteGuideline("LOC", "Towns, not countries.", number), People.Trainer);
        number = await Door.AskAsync(new WriteGuideline("", "Mark whole words.", number), People.Trainer);
        var file = await OpenAsync(Reviewed.First, "Beside.");
        using var session = new ReviewSession(Door, People.Trainer, file);
        var panel = Render<SidePanel>(parameters => parameters.Add(one => one.Session, session));

        await panel.Find("#tab-guideline").ClickAsync(new());
        panel.WaitForElement("#guideline-of-all").TextContent.ShouldBe("Mark whole words.");
        panel.Find("#guideline-number").TextContent.ShouldBe($"Version {number}");
        panel.FindAll("#guideline-of-type").ShouldBeEmpty("no mention is current");

        session.MoveTo(Reviewed.IdOf(file, "Aldous Quillfeather"));
        panel.WaitForElement("#guideline-of-type").TextContent.ShouldBe("Names, not titles.");

        await panel.Find("#guideline-type").ChangeAsync(new() { Value = EntityType.Location.Name });
        panel.Find("#guideline-of-type").TextContent.ShouldBe("Towns, not countries.");
        panel.FindAll("a[href='teaching/guidelines']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_reviews_for_one_court_reads_it_too_and_is_led_nowhere_else()
    {
        var file = await OpenAsync(Reviewed.First, "One court.");
        var actor = People.Trainer with { Roles = [Role.Reviewer], Courts = [Guid.CreateVersion7()] };
        SignIn(actor);
        using var session = new ReviewSession(Door, actor, file);

        var tab = Render<GuidelineTab>(parameters => parameters.Add(one => one.Session, session));

        tab.WaitForElement("#guideline-of-all");
        tab.FindAll("a").ShouldBeEmpty();
        Render<SessionStrip>().Markup.ShouldBeEmpty("a session is no matter of one court");
    }
}
