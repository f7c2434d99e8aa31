using Anonymizer.Core.Review;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review;

public sealed class MentionPanelTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_replacement_written_by_hand_is_kept_until_it_is_given_back()
    {
        var (session, panel) = await ShowAsync("Written.");

        await panel.Find("#replacement").ChangeAsync(new() { Value = "the traveller" });
        session.Review.Notes.Replacements.Values.ShouldBe(["the traveller"]);

        await panel.Find(".replacement button").ClickAsync(new());
        session.Review.Notes.Replacements.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_replacement_that_tells_the_name_is_refused()
    {
        var (session, panel) = await ShowAsync("Telling.");

        await panel.Find("#replacement").ChangeAsync(new() { Value = "Aldous Q." });

        session.Review.Notes.Replacements.ShouldBeEmpty();
        session.Refusal!.ShouldContain("must not be seen");
    }

    [Fact]
    public async Task A_comment_is_stored_with_the_mention_and_shown_at_it()
    {
        var (session, panel) = await ShowAsync("Commented.");

        await panel.Find("#comment").ChangeAsync(new() { Value = "Is this the buyer?" });

        session.Review.Notes.Comments[session.Current!.Id].ShouldBe("Is this the buyer?");
        (await Door.AskAsync(new GetReview(session.File.VerdictId), People.Auditor)).Review.Notes.Comments.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Each_button_shows_the_reviewers_own_key()
    {
        var (session, panel) = await ShowAsync("Keys.");

        session.Use(session.Keys.With("accept", "j"));

        panel.WaitForAssertion(() => panel.Find("[data-do=accept] kbd").TextContent.ShouldBe("j"));
        panel.FindAll("[data-do^='character-'], [data-do^='word-']").Count.ShouldBe(8);
    }

    private async Task<(ReviewSession Session, IRenderedComponent<MentionPanel> Panel)> ShowAsync(string mark)
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync("Aldous Quillfeather of Marrowby.", mark));
        session.MoveTo(session.Review.Suggestions[0].Id);

        return (session, Render<MentionPanel>(parameters => parameters.Add(panel => panel.Session, session)));
    }
}
