using Anonymizer.Core.Review;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Entities;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Entities;

public sealed class EntityPanelTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task Each_entity_shows_its_mentions_and_what_it_becomes()
    {
        var (session, panel) = await ShowAsync("Shown.");

        await session.LookAheadAsync();

        panel.WaitForAssertion(() =>
        {
            panel.FindAll(".entity-words").Select(words => words.TextContent).ShouldBe(["Aldous Quillfeather", "Marrowby"]);
            panel.Find("tbody tr .entity-count").TextContent.ShouldContain("2 mentions: 2 pending");
            panel.Find("tbody tr ins").TextContent.ShouldNotBeEmpty();
        });
    }

    [Fact]
    public async Task One_click_decides_all_mentions()
    {
        var (session, panel) = await ShowAsync("Decided.");

        await panel.Find("button[aria-label='Accept all mentions of Aldous Quillfeather']").ClickAsync(new());

        session.Review.Annotations.Count.ShouldBe(2);
        panel.WaitForAssertion(() => panel.Find("tbody tr .entity-count").TextContent.ShouldContain("2 accepted"));
    }

    [Fact]
    public async Task The_list_can_be_narrowed_by_name_and_state()
    {
        var (session, panel) = await ShowAsync("Narrowed.");
        await session.TakeAsync(new DecideEntity(session.File.VerdictId, session.Review.Entities[0].Id, Decision.Accepted), "");

        panel.Find("#entity-state").Change("Pending");
        panel.FindAll(".entity-words").Select(words => words.TextContent).ShouldBe(["Marrowby"]);

        panel.Find("#entity-state").Change("All");
        panel.Find("#entity-filter").Input("quill");
        panel.FindAll(".entity-words").Select(words => words.TextContent).ShouldBe(["Aldous Quillfeather"]);
    }

    private async Task<(ReviewSession Session, IRenderedComponent<EntityPanel> Panel)> ShowAsync(string mark)
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync("Aldous Quillfeather of Marrowby.", "Mr Quillfeather left.", mark));

        return (session, Render<EntityPanel>(parameters => parameters.Add(panel => panel.Session, session)));
    }
}
