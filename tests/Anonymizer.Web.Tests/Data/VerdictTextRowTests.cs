using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Tests.Data;

public class VerdictTextRowTests
{
    [Fact]
    public void A_stored_text_comes_back_with_its_looks()
    {
        var look = new ParagraphLook { Alignment = LineAlignment.Center, Label = "1.", Indent = 3, Cell = new(1, 2, 0, Rows: 2), Runs = [new(0, 4, RunStyle.Bold)], Notes = [new(0, "i")] };
        var back = VerdictTextRow.Of(Guid.CreateVersion7(), new VerdictText("body", [new(SegmentKind.TableCell, 0, 4, "document.xml")], [look])).ToText();

        back.Value.ShouldBe("body");
        back.Segments.ShouldBe([new TextSegment(SegmentKind.TableCell, 0, 4, "document.xml")]);
        back.LookOf(0).Runs.ShouldBe(look.Runs);
        back.LookOf(0).Notes.ShouldBe(look.Notes);
        (back.LookOf(0) with { Runs = look.Runs, Notes = look.Notes }).ShouldBe(look);
    }

    [Fact]
    public void A_text_of_before_has_plain_paragraphs()
    {
        var row = VerdictTextRow.Of(Guid.CreateVersion7(), VerdictText.FromPlain("one\ntwo"));

        new VerdictTextRow { VerdictId = row.VerdictId, Text = row.Text, Segments = row.Segments }.ToText().LookOf(1).ShouldBe(ParagraphLook.Plain);
    }
}
