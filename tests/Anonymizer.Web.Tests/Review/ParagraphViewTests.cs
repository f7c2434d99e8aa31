using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review;

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
        var mention = new Mention(new TextSpan(4, 13), EntityType.Person, Need.Direct, 0.9, new Explanation(MentionSource.Model, "ner", "found")) { EntityId = 1 };
        var review = VerdictReview.Start(VerdictText.FromPlain("for Aldous\nQu left"), new DetectionResult([mention], []));
        using var session = new ReviewSession(Door, People.Trainer, new ReviewFile(Guid.CreateVersion7(), "two.docx", VerdictState.InReview, review));

        var (first, second) = (Draw(session, 0).Find("mark"), Draw(session, 1).Find("mark"));

        (first.TextContent, second.TextContent).ShouldBe(("Aldous", "Qu"));
        second.GetAttribute("data-id").ShouldBe(first.GetAttribute("data-id"));
        (first.HasAttribute("data-part"), second.HasAttribute("data-part")).ShouldBe((false, true));
    }

    [Fact]
    public void A_heading_is_a_heading()
    {
        ParagraphGroup.Of(new VerdictText("TITLE\nbody\ncell", [new(SegmentKind.Heading, 0, 5, Level: 1), new(SegmentKind.Body, 6, 10), new(SegmentKind.TableCell, 11, 15)]))
            .Select(group => (group.Label, group.Paragraphs.Count)).ShouldBe([(null, 2), ("Table", 1)]);
    }

    private IRenderedComponent<ParagraphView> Draw(ReviewSession session, int index) =>
        Render<ParagraphView>(parameters => parameters.Add(view => view.Session, session).Add(view => view.Index, index));
}
