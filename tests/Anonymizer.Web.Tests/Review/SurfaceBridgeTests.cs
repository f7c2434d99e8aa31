using Anonymizer.Core.Review;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Review;

public sealed class SurfaceBridgeTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task Marked_words_are_marked_wherever_they_stand()
    {
        var (session, bridge) = await StartAsync("The Heron inn stands by the ford.", "At the Heron nobody saw him.");

        var id = await bridge.Mark([new SurfaceBridge.Piece(0, 4, 9)], "ORG", everywhere: true);

        session.Review.Find(id)!.IsAdded.ShouldBeTrue();
        session.Review.Annotations.Select(mention => session.Text.At(mention.Span)).ShouldBe(["Heron", "Heron"]);
    }

    [Fact]
    public async Task A_selection_outside_the_text_marks_nothing()
    {
        var (session, bridge) = await StartAsync("Short.");

        (await bridge.Mark([new SurfaceBridge.Piece(9, 0, 4), new SurfaceBridge.Piece(-1, 0, 4), new SurfaceBridge.Piece(0, 3, 3)], "ORG", everywhere: true)).ShouldBe(0);
        session.Review.Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_tells_the_browser_where_to_go()
    {
        var (session, bridge) = await StartAsync("Aldous Quillfeather came, and Marrowby slept.");
        var last = session.Review.Suggestions[^1];
        await bridge.Decide(last.Id, "reject");

        (await bridge.Undo()).ShouldBe(last.Id);
        session.Review.Find(last.Id)!.IsPending.ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_that_lost_an_answer_is_told_how_the_mentions_stand()
    {
        var (session, bridge) = await StartAsync("Aldous Quillfeather came to Marrowby again.");
        await bridge.Decide(1, "accept");

        bridge.Stand([1, 2, 99]).ShouldBe([new SurfaceBridge.Standing(1, "accepted", "PERSON", "PER"), new SurfaceBridge.Standing(2, "pending", "LOC", "LOC")]);

        await bridge.Command("lost");
        session.Said.ShouldContain("connection was lost");
    }

    [Fact]
    public async Task What_is_refused_is_said_and_the_browser_is_told()
    {
        var (session, bridge) = await StartAsync("Refused: Marrowby.");

        (await bridge.Decide(99, "accept")).ShouldBeFalse();
        (await bridge.Undo()).ShouldBe(0);
        session.Refusal!.ShouldContain("nothing left to undo");
        session.Said.ShouldStartWith("Refused");
    }

    [Fact]
    public async Task A_border_moves_by_a_word()
    {
        var (session, bridge) = await StartAsync("The house of Aldous Quillfeather Esquire burnt.");
        var person = session.Review.Suggestions[0];

        (await bridge.Resize(person.Id, "word-end-right")).ShouldBeTrue();
        session.Text.At(session.Review.Find(person.Id)!.Mention.Span).ShouldBe("Aldous Quillfeather Esquire");
    }

    [Fact]
    public async Task A_border_moves_by_a_character()
    {
        var (session, bridge) = await StartAsync("The house of Aldous Quillfeather's heirs burnt.");
        var person = session.Review.Suggestions[0];

        (await bridge.Resize(person.Id, "character-end-left")).ShouldBeTrue();
        session.Text.At(session.Review.Find(person.Id)!.Mention.Span).ShouldBe("Aldous Quillfeathe");
        (await bridge.Resize(person.Id, "character-nowhere")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_undone_is_done_again_and_the_browser_told_where()
    {
        var (session, bridge) = await StartAsync("Again came Aldous Quillfeather.");
        var id = session.Review.Suggestions[0].Id;
        await bridge.Decide(id, "accept");
        await bridge.Undo();

        (await bridge.Redo()).ShouldBe(id);
        session.Review.Find(id)!.Decision.ShouldBe(Decision.Accepted);
        (await bridge.Redo()).ShouldBe(0);
    }

    private async Task<(ReviewSession Session, SurfaceBridge Bridge)> StartAsync(params string[] paragraphs)
    {
        var session = new ReviewSession(Door, People.Trainer, await OpenAsync([.. paragraphs, Guid.CreateVersion7().ToString("N")]));

        return (session, new SurfaceBridge(session, _ => Task.CompletedTask));
    }
}
