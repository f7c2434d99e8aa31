using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;
using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests.Reading.Looks;

public sealed class DocumentLooksTests
{
    private const string Styles =
        """
        <w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Louder"><w:name w:val="Louder"/><w:basedOn w:val="Loud"/><w:rPr><w:i w:val="0"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Lined"><w:name w:val="Lined"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
        """;

    [Fact]
    public void A_run_is_drawn_as_it_says_itself()
    {
        var look = LookOf(P(Run("one ") + Run("two", "<w:b/><w:i/>") + Run(" three ") + Run("four", "<w:u w:val=\"single\"/>") + Run("5", "<w:vertAlign w:val=\"superscript\"/>")));

        look.Runs.ShouldBe([new RunLook(4, 7, RunStyle.Bold | RunStyle.Italic), new RunLook(14, 18, RunStyle.Underline), new RunLook(18, 19, RunStyle.Superscript)]);
    }

    [Fact]
    public void What_a_run_does_not_say_its_styles_say_and_last_the_document()
    {
        LooksOf(With(P(Run("plain")) + P(Run("loud"), "<w:pStyle w:val=\"Loud\"/>") + P(Run("lined", "<w:rStyle w:val=\"Lined\"/>") + Run("off", "<w:i w:val=\"0\"/>"), "<w:pStyle w:val=\"Louder\"/>")).Styles(Styles))
            .Select(look => string.Join(' ', look.Runs.Select(run => run.Style)))
            .ShouldBe(["Italic", "Bold, Italic", "Bold, Underline Bold"]);
    }

    [Fact]
    public void Neighbouring_runs_of_one_look_are_one()
    {
        LookOf(P(Run("Zel", "<w:b/>") + Run("da", "<w:b/>"))).Runs.ShouldBe([new RunLook(0, 5, RunStyle.Bold)]);
    }

    [Fact]
    public void A_paragraph_keeps_its_side_and_its_distance_from_the_margin()
    {
        var look = LookOf(P(Run("x"), "<w:jc w:val=\"right\"/><w:ind w:left=\"720\"/>"));

        (look.Alignment, look.Indent).ShouldBe((LineAlignment.End, 2));
        LookOf(P(Run("x"), "<w:ind w:left=\"none\"/>")).Indent.ShouldBe(0);
        LooksOf(With(P(Run("x"), "<w:pStyle w:val=\"Louder\"/>")).Styles(Styles))[0].Alignment.ShouldBe(LineAlignment.Center);
    }

    [Fact]
    public void A_note_is_numbered_where_the_text_refers_to_it_and_where_it_stands()
    {
        var text = WordReader.Read(With(P(Run("Held") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + Run("."))).Footnote("Because.").Build()).Text;

        text.Value.ShouldBe("Held.\nBecause.\n");
        text.LookOf(0).Notes.ShouldBe([new NoteMark(4, "1")]);
        text.LookOf(1).Label.ShouldBe("1");
    }

    [Fact]
    public void Every_paragraph_has_a_look_and_no_look_leaves_its_paragraph()
    {
        var text = WordReader.Read(With(P(Run("Z"), "<w:framePr w:dropCap=\"drop\"/>") + P(Run("elda", "<w:b/>")) + Table("a", "b") + P(string.Empty)).Build()).Text;

        text.Looks.Count.ShouldBe(text.Segments.Count);
        text.LookOf(0).Runs.ShouldBe([new RunLook(1, 5, RunStyle.Bold)]);
        text.Looks.Index().ShouldAllBe(look => look.Item.Runs.All(run => run.End <= text.Segments[look.Index].End - text.Segments[look.Index].Start));
    }

    private static ParagraphLook LookOf(string paragraph) => LooksOf(With(paragraph))[0];

    private static IReadOnlyList<ParagraphLook> LooksOf(ADocx document) => WordReader.Read(document.Build()).Text.Looks;
}
