using Anonymizer.Core.Review;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Entities;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Entities;

public sealed class EntityDetailsTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task All_its_names_and_places_are_seen_before_it_is_decided()
    {
        var (_, details) = await ShowAsync("Details.");

        details.FindAll(".alias").Select(alias => alias.TextContent.Trim()).ShouldBe(["Aldous Quillfeather 1×", "Quillfeather 1×"], ignoreOrder: true);
        details.FindAll(".context").Select(context => context.TextContent).ShouldBe(["Aldous Quillfeather of Marrowby.", "Mr Quillfeather left."]);
    }

    [Fact]
    public async Task What_is_always_so_needs_a_case_and_a_reason_and_is_decided_here_too()
    {
        var (session, details) = await ShowAsync("Always.");
        details.Find("form button").HasAttribute("disabled").ShouldBeTrue();
        details.Find("#always-why").Input("the buyer of this case");
        await details.Find(".always form").SubmitAsync();
        session.Refusal!.ShouldContain("no case number");

        await details.Find("#case-number").ChangeAsync(new() { Value = "Case No. 12/2026" });
        details.Find("#always-why").Input("the buyer of this case");
        await details.Find(".always form").SubmitAsync();

        session.Refusal.ShouldBeNull();
        session.Review.Annotations.Count.ShouldBe(2);
        var listed = (await Door.AskAsync(new GetLists("case no 12/2026"), People.Auditor)).Rows;
        listed.Select(row => (row.Text, row.IsLeft, row.Reason)).ShouldBe(
            [("Aldous Quillfeather", false, "the buyer of this case"), ("Quillfeather", false, "the buyer of this case")], ignoreOrder: true);
    }

    [Fact]
    public async Task Another_court_says_that_the_proposals_are_those_of_the_court_before()
    {
        var (session, details) = await ShowAsync("Courts.");
        await session.LookAheadAsync();
        details.FindAll("#other-court").ShouldBeEmpty();

        await details.Find("#case-number").ChangeAsync(new() { Value = "13/2026" });
        details.FindAll("#other-court").ShouldBeEmpty();
        await details.Find("#court-name").ChangeAsync(new() { Value = "Court of Elsewhere" });

        session.File.Court.ShouldBe("Court of Elsewhere");
        details.Find("#other-court").TextContent.ShouldContain("found before");
    }

    private async Task<(ReviewSession Session, IRenderedComponent<EntityDetails> Details)> ShowAsync(string mark)
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync("Aldous Quillfeather of Marrowby.", "Mr Quillfeather left.", mark));

        return (session, Render<EntityDetails>(parameters => parameters.Add(panel => panel.Session, session).Add(panel => panel.EntityId, session.Review.Entities[0].Id)));
    }
}
