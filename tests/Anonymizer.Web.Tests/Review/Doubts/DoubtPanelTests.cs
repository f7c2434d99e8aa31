using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Doubts;

public sealed class DoubtPanelTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_doubt_is_shown_in_the_text_and_settled_by_one_click()
    {
        var (session, panel) = await ShowAsync("A heron stood there.", "Heron");
        await session.TakeAsync(new AddAnnotation(session.File.VerdictId, [new(0, 1)], EntityType.Person), "");
        await session.LookAheadAsync();

        await panel.InvokeAsync(() => panel.Instance.ObeyAsync("next-doubt"));

        panel.WaitForAssertion(() => panel.Find(".doubts li[data-current] .doubt-name").TextContent.ShouldContain("A"));
        JSInterop.Invocations["surface.point"].Count.ShouldBe(1);
        await panel.FindAll(".doubt-actions .keys button")[1].ClickAsync(new());

        session.OpenDoubts.ShouldBe(0);
        session.Review.Rejected.Select(mention => session.Text.At(mention.Span)).ShouldBe(["A"]);
    }

    [Fact]
    public async Task A_doubt_is_waived_with_a_reason_and_can_be_raised_again()
    {
        var (session, panel) = await ShowAsync("Nobody is named here.", "Waived.");
        await panel.Find("#parties").ChangeAsync(new() { Value = "Quentin Absent\n\n Otto Elsewhere " });
        panel.WaitForAssertion(() => panel.FindAll(".doubt-name").Count.ShouldBe(2));

        await panel.FindAll(".doubt-name")[0].ClickAsync(new());
        panel.Find(".waive button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
        panel.Find("#waive-reason").Input("The party is not named in this verdict");
        await panel.FindAll(".waive button").Single(button => button.TextContent.Contains("all 2")).ClickAsync(new());

        session.OpenDoubts.ShouldBe(0);
        session.Doubts.Select(doubt => doubt.Waived).Distinct().ShouldBe(["The party is not named in this verdict"]);
        panel.WaitForAssertion(() => panel.Find("#doubts-heading").TextContent.ShouldContain("0 left of 2"));
    }

    [Fact]
    public async Task The_list_of_verdicts_hears_what_is_left_when_the_reviewer_rests()
    {
        var (session, _) = await ShowAsync("A heron stood there.", "Rested.");
        await session.TakeAsync(new AddAnnotation(session.File.VerdictId, [new(0, 1)], EntityType.Person), "");
        await session.LookAheadAsync();
        using var client = App.CreateApiClient();

        await session.NoteLeftAsync();

        var row = await client.SettledAsync(session.File.VerdictId);
        (row.PendingMentions, row.OpenDoubts).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Two_names_that_are_one_are_merged()
    {
        var (session, panel) = await ShowAsync("Otto Lindquist met Otto Lindqvist.", "Merged.");
        await session.TakeAsync(new AddAnnotation(session.File.VerdictId, [new(0, 14)], EntityType.Person), "");
        await session.TakeAsync(new AddAnnotation(session.File.VerdictId, [new(19, 33)], EntityType.Person), "");
        await session.LookAheadAsync();
        session.Doubts.ShouldHaveSingleItem().Kind.ShouldBe(DoubtKind.SimilarSpelling);

        await panel.InvokeAsync(() => panel.Instance.ObeyAsync("next-doubt"));
        await panel.WaitForElement(".doubt-actions .keys button").ClickAsync(new());

        session.Review.Entities.ShouldHaveSingleItem().Mentions.Count.ShouldBe(2);
    }

    private async Task<(ReviewSession Session, IRenderedComponent<DoubtPanel> Panel)> ShowAsync(params string[] paragraphs)
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync(paragraphs));
        await session.LookAheadAsync();

        return (session, Render<DoubtPanel>(parameters => parameters.Add(panel => panel.Session, session)));
    }
}
