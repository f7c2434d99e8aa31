using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Text;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Review.Text;

public sealed class VerdictViewTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private static readonly VerdictText Table = new(
        "Facts\nName\nBerg\nwide",
        [new(SegmentKind.Heading, 0, 5, Level: 1), new(SegmentKind.TableCell, 6, 10), new(SegmentKind.TableCell, 11, 15), new(SegmentKind.TableCell, 16, 20)],
        [new(), new() { Cell = new(1, 0, 0) }, new() { Cell = new(1, 0, 1) }, new() { Cell = new(1, 1, 0, Columns: 2) }]);

    [Fact]
    public void A_table_is_a_table_with_its_marks_and_wide_cells()
    {
        var view = Show(showRedacted: false);

        view.Find("h2[data-p='0']").TextContent.ShouldBe("Facts");
        view.FindAll("tr").Select(row => row.QuerySelectorAll("td").Length).ShouldBe([2, 1]);
        view.Find("td mark").TextContent.ShouldBe("Berg");
        view.FindAll("td")[2].GetAttribute("colspan").ShouldBe("2");
    }

    [Fact]
    public void Side_by_side_each_row_stands_beside_its_redacted_row()
    {
        var view = Show(showRedacted: true);

        view.FindAll("tr").Select(row => (row.QuerySelectorAll("td.original").Length, row.QuerySelectorAll("td.after .redacted").Length)).ShouldBe([(2, 2), (1, 1)]);
        view.FindAll("td.first").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(null, ReviewView.Original)]
    [InlineData("both", ReviewView.Both)]
    [InlineData("redacted", ReviewView.Redacted)]
    [InlineData("upside-down", ReviewView.Original)]
    public void The_address_says_which_text_is_seen(string? query, ReviewView view) => ReviewViews.FromQuery(query).ShouldBe(view);

    [Fact]
    public void The_views_follow_each_other_round()
    {
        ReviewView.Original.Next().Next().Next().ShouldBe(ReviewView.Original);
        ReviewView.Both.ToQuery().ShouldBe("both");
        ReviewView.Original.ToQuery().ShouldBeNull();
    }

    private IRenderedComponent<VerdictView> Show(bool showRedacted)
    {
        var mention = new Mention(new TextSpan(11, 15), EntityType.Person, Need.Direct, 0.9, new Explanation(MentionSource.Model, "ner", "found")) { EntityId = 1 };
        var session = new ReviewSession(Door, People.Trainer, new ReviewFile(Guid.CreateVersion7(), "table.docx", VerdictState.InReview, VerdictReview.Start(Table, new DetectionResult([mention], []))));

        return Render<VerdictView>(parameters => parameters.Add(view => view.Session, session).Add(view => view.ShowRedacted, showRedacted));
    }
}
