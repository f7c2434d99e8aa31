using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Text;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Text;

public sealed class ParagraphViewTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private static readonly string[] Paragraphs =
        ["Aldous Quillfeather, <b>born</b> in Marrowby, & others.", "Nothing here.", "Mr Quillfeather;\tand Aldous Quillfeather.", "Quillfeather"];

    [Fact]
    public async Task The_text_of_a_paragraph_is_exactly_the_verdicts_text()
    {
        using var session = new ReviewSession(Door, People.Trainer, await OpenAsync(Paragraphs));

        foreach (var (index, segment) in session.Text.Segments.Index())
        {
            var paragraph = Draw(session, index).Find("[data-p]");

            paragraph.TextContent.ShouldBe(session.Text.Value[segment.Start..segment.End]);
        }
    }

    [Fact]
    public async Task A_decision_redraws_its_paragraph_alone()
    {
        using var session = new ReviewSession(Door, People.Trainer, await OpenAsync([.. Paragraphs, "Alone."]));
        var drawn = session.Text.Segments.Select((_, index) => Draw(session, index)).ToList();
        var third = session.In(2)[0];

        await session.TakeAsync(new DecideSuggestion(session.File.VerdictId, third.Id, Decision.Accepted), "done");

        drawn[2].WaitForAssertion(() => drawn[2].Find($"mark[data-id='{third.Id}']").GetAttribute("data-s").ShouldBe("accepted"));
        drawn.Select(paragraph => paragraph.RenderCount).ShouldBe(drawn.Select((_, index) => index == 2 ? 2 : 1));
    }

    [Fact]
    public async Task A_mark_says_type_state_and_whether_its_words_stay()
    {
        using var session = new ReviewSession(Door, People.Trainer, await OpenAsync([.. Paragraphs, "Marked."]));
        var mark = Draw(session, 0).Find("mark");

        mark.TextContent.ShouldBe("Aldous Quillfeather");
        (mark.GetAttribute("data-t"), mark.GetAttribute("data-l"), mark.GetAttribute("data-s")).ShouldBe(("PERSON", "PER", "pending"));
        mark.HasAttribute("data-k").ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_chosen_entity_stays_lit()
    {
        using var session = new ReviewSession(Door, People.Trainer, await OpenAsync([.. Paragraphs, "Lit."]));
        var paragraph = Draw(session, 0);

        session.ShowOnly(session.In(0)[0].Mention.EntityId);

        paragraph.WaitForAssertion(() => paragraph.FindAll("mark[data-off]").Select(mark => mark.TextContent).ShouldBe(["Marrowby"]));
    }

    [Fact]
    public void A_mention_over_two_paragraphs_is_one_stop_of_the_cursor()
    {
        using var session = SessionOf(VerdictText.FromPlain("for Aldous\nQu left"), Person(4, 13));

        var (first, second) = (Draw(session, 0).Find("mark"), Draw(session, 1).Find("mark"));

        (first.TextContent, second.TextContent).ShouldBe(("Aldous", "Qu"));
        second.GetAttribute("data-id").ShouldBe(first.GetAttribute("data-id"));
        (first.HasAttribute("data-part"), second.HasAttribute("data-part")).ShouldBe((false, true));
    }

    [Fact]
    public void Looks_cut_the_text_into_pieces_and_add_no_character()
    {
        var look = new ParagraphLook
        {
            Label = "7.",
            Alignment = LineAlignment.Justify,
            Indent = 2,
            Runs = [new(0, 8, RunStyle.Bold), new(10, 14, RunStyle.Italic | RunStyle.Underline)],
            Notes = [new(6, "1"), new(19, "2")],
        };
        using var session = SessionOf(new VerdictText("for Aldous Qu: left", [new(SegmentKind.Body, 0, 19)], [look]), Person(4, 13));
        var paragraph = Draw(session, 0).Find("p[data-p]");

        paragraph.TextContent.ShouldBe("for Aldous Qu: left");
        (paragraph.GetAttribute("data-label"), paragraph.ClassName).ShouldBe(("7.", "al-justify in-2"));
        paragraph.QuerySelector("mark")!.TextContent.ShouldBe("Aldous Qu");
        paragraph.QuerySelectorAll(".r-b").Select(run => run.TextContent).ShouldBe(["for ", "Aldo"]);
        paragraph.QuerySelectorAll(".r-i.r-u").Select(run => run.TextContent).ShouldBe([" Qu", ":"]);
        paragraph.QuerySelectorAll(".note-mark").Select(note => note.GetAttribute("data-n")).ShouldBe(["1", "2"]);
    }

    private static ReviewSession SessionOf(VerdictText text, params Mention[] mentions) =>
        new(null!, People.Trainer, new ReviewFile(Guid.CreateVersion7(), "drawn.docx", VerdictState.InReview, VerdictReview.Start(text, new DetectionResult(mentions, []))));

    private static Mention Person(int start, int end) =>
        new(new TextSpan(start, end), EntityType.Person, Need.Direct, 0.9, new Explanation(MentionSource.Model, "ner", "found")) { EntityId = 1 };

    private IRenderedComponent<ParagraphView> Draw(ReviewSession session, int index) =>
        Render<ParagraphView>(parameters => parameters.Add(view => view.Session, session).Add(view => view.Index, index));
}
