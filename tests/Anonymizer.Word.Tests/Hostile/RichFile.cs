using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests.Hostile;

/// <summary>A small file with one of everything, and the words "Zelda Quux" in each: what the mutator starts from.</summary>
internal static class RichFile
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string TextBox =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"3\" name=\"Box\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent><w:p><w:r><w:t>Zelda Quux in a box</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Zelda Quux in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    private const string Chart =
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Zelda Quux</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:pieChart><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:cat><c:strRef><c:f>Quux!$A$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Zelda Quux</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>";

    private const string ChartDrawing =
        "<w:r><w:drawing><wp:inline><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"4\" name=\"Chart\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId7\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    public static byte[] Build() => With(string.Concat(
            P(Run("The appeal of ") + Run("Zelda ", "<w:b/>") + Run("Quux", "<w:i/>") + Run(" was heard."), "<w:pStyle w:val=\"Heading1\"/>"),
            P("<w:ins w:id=\"1\" w:author=\"Zelda Quux\">" + Run("Zelda Quux") + "</w:ins><w:del w:id=\"2\" w:author=\"Zelda Quux\"><w:r><w:delText>Zelda Quux</w:delText></w:r></w:del>"),
            P(Field("HYPERLINK \"http://example.org/Zelda-Quux\"", "Zelda Quux") + Field("PAGE", "1") + "<w:fldSimple w:instr=\" AUTHOR \">" + Run("Zelda Quux") + "</w:fldSimple>"),
            P("<w:sdt><w:sdtPr><w:alias w:val=\"Zelda Quux\"/></w:sdtPr><w:sdtContent>" + Run("Zelda Quux") + "</w:sdtContent></w:sdt><w:hyperlink w:anchor=\"Quux\">" + Run("Zelda Quux") + "</w:hyperlink><w:bookmarkStart w:id=\"9\" w:name=\"Quux\"/><w:bookmarkEnd w:id=\"9\"/>"),
            P(Run("Zelda Quux", "<w:vanish/>") + "<w:r><w:t>Zelda</w:t><w:tab/><w:t>Quux</w:t><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F051\"/></w:r>"),
            P("<w:r><w:ruby><w:rubyPr/><w:rt>" + Run("Zelda Quux") + "</w:rt><w:rubyBase>" + Run("Zelda Quux") + "</w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>Zelda Quux</m:t></m:r></m:oMath>"),
            P(TextBox + Picture("rId6") + ChartDrawing, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"),
            Table("Zelda Quux", "Zelda", "Quux"),
            P(Run("The end."), "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/></w:sectPr>")))
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Quux\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Quux\"><w:name w:val=\"Quux\"/></w:style>")
        .Story("numbering.xml", "numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"Quux %1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        .Footnote("Zelda Quux in a note")
        .Story("header1.xml", "header", "hdr", P(Run("Zelda Quux in a header")))
        .Story("footer1.xml", "footer", "ftr", P(Run("Zelda Quux, page ") + Field("PAGE", "1")))
        .Part("media/image1.png", "image", "image/png", Anonymizer.Word.Pictures.Picture.Placeholder.Bytes)
        .Part("charts/chart1.xml", "chart", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", Utf8(Chart))
        .Part("comments.xml", "comments", Type + "comments+xml", Utf8("<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"1\" w:author=\"Zelda Quux\"><w:p/></w:comment></w:comments>"))
        .Loose("docProps/core.xml", "<a>Zelda Quux</a>"u8.ToArray())
        .Build();
}
