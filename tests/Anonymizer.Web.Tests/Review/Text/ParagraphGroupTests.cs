using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Web.Review.Text;

namespace Anonymizer.Web.Tests.Review.Text;

public class ParagraphGroupTests
{
    [Fact]
    public void Headings_stand_in_the_body_and_notes_in_a_group_with_a_name()
    {
        ParagraphGroup.Of(TextOf((SegmentKind.Heading, "TITLE", null), (SegmentKind.Body, "body", null), (SegmentKind.Body, "", null), (SegmentKind.Footnote, "note", null)))
            .Select(group => (group.Label, group.Blocks.Count)).ShouldBe([(null, 2), ("Footnotes", 1)]);
    }

    [Fact]
    public void The_cells_of_a_table_are_one_block_row_by_row_the_empty_ones_too()
    {
        var group = ParagraphGroup.Of(TextOf(
            (SegmentKind.Body, "before", null),
            (SegmentKind.TableCell, "a", new(1, 0, 0)), (SegmentKind.TableCell, "more of a", new(1, 0, 0)), (SegmentKind.TableCell, "", new(1, 0, 1)),
            (SegmentKind.TableCell, "c", new(1, 1, 0, Columns: 2)),
            (SegmentKind.TableCell, "another", new(2, 0, 0)))).ShouldHaveSingleItem();

        group.Blocks.Select(block => block.Paragraph).ShouldBe([0, 1, 5]);
        group.Blocks[1].Rows!.Select(row => string.Join('|', row.Select(cell => string.Join('+', cell.Paragraphs)))).ShouldBe(["1+2|3", "4"]);
    }

    [Fact]
    public void A_table_in_a_page_header_stays_in_the_header()
    {
        ParagraphGroup.Of(TextOf((SegmentKind.Header, "court", new(1, 0, 0)), (SegmentKind.Header, "page", null)))
            .Select(group => (group.Label, group.Blocks.Count)).ShouldBe([("Page header", 2)]);
    }

    private static VerdictText TextOf(params (SegmentKind Kind, string Text, CellPlace? Cell)[] paragraphs)
    {
        var segments = new List<TextSegment>();
        var start = 0;

        foreach (var (kind, text, _) in paragraphs)
        {
            segments.Add(new TextSegment(kind, start, start + text.Length));
            start += text.Length + 1;
        }

        return new VerdictText(string.Join('\n', paragraphs.Select(paragraph => paragraph.Text)), segments, [.. paragraphs.Select(paragraph => new ParagraphLook { Cell = paragraph.Cell })]);
    }
}
