using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;
using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("<w:r><w:t>Zel</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>da</w:t></w:r>", "Zelda")]
    [InlineData("<w:ins w:id=\"1\" w:author=\"X\"><w:r><w:t>Zelda</w:t></w:r></w:ins>", "Zelda")]
    [InlineData("<w:r><w:t>Ze</w:t></w:r><w:del w:id=\"1\" w:author=\"X\"><w:r><w:delText>zz</w:delText></w:r></w:del><w:r><w:t>lda</w:t></w:r>", "Zelda")]
    [InlineData("<w:moveFrom w:id=\"1\" w:author=\"X\"><w:r><w:t>old</w:t></w:r></w:moveFrom><w:moveTo w:id=\"2\" w:author=\"X\"><w:r><w:t>new</w:t></w:r></w:moveTo>", "new")]
    [InlineData("<w:r><w:t>Ze</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>lda</w:t></w:r>", "Zelda")]
    [InlineData("<w:r><w:t>Zel</w:t><w:softHyphen/><w:t>da</w:t></w:r>", "Zelda")]
    [InlineData("<w:r><w:t>Zel\u00AD\u200B\u200D\u2060\u200E\uFEFFda</w:t></w:r>", "Zelda")]
    [InlineData("<w:r><w:t>Zelda</w:t><w:tab/><w:t>Quux</w:t></w:r>", "Zelda\tQuux")]
    [InlineData("<w:r><w:t>Zelda</w:t><w:br/><w:t>Quux</w:t></w:r>", "Zelda\nQuux")]
    [InlineData("<w:r><w:t>Zelda</w:t><w:br w:type=\"page\"/><w:t>Quux</w:t></w:r>", "Zelda\fQuux")]
    [InlineData("<w:r><w:t>Quux</w:t><w:noBreakHyphen/><w:t>Baz</w:t></w:r>", "Quux\u2011Baz")]
    [InlineData("<w:r><w:sym w:font=\"Times New Roman\" w:char=\"005A\"/><w:t>elda</w:t></w:r>", "Zelda")]
    [InlineData("<w:r><w:t>\u202Eadlez\u202C</w:t></w:r>", "zelda")]
    [InlineData("<w:sdt><w:sdtPr><w:alias w:val=\"Party\"/></w:sdtPr><w:sdtContent><w:r><w:t>Zelda</w:t></w:r></w:sdtContent></w:sdt>", "Zelda")]
    [InlineData("<w:smartTag w:element=\"PersonName\"><w:r><w:t>Zelda</w:t></w:r></w:smartTag>", "Zelda")]
    [InlineData("<w:hyperlink r:id=\"rId1\"><w:r><w:t>Zelda</w:t></w:r></w:hyperlink>", "Zelda")]
    [InlineData("<w:fldSimple w:instr=\" AUTHOR \"><w:r><w:t>Zelda</w:t></w:r></w:fldSimple>", "Zelda")]
    [InlineData("<m:oMath><m:r><m:t>Zel</m:t></m:r><m:r><m:t>da</m:t></m:r></m:oMath>", "Zelda")]
    public void What_is_drawn_is_read_as_it_is_drawn(string content, string expected) =>
        Redacting.TextOf(With(P(content)).Build()).ShouldBe(expected + "\n");

    [Fact]
    public void The_code_of_a_field_is_not_text_but_its_result_is() =>
        Redacting.TextOf(With(P(Field("QUOTE \"secret\"", "shown"))).Build()).ShouldBe("shown\n");

    [Fact]
    public void Text_hidden_by_a_style_is_not_read()
    {
        const string styles = "<w:style w:type=\"character\" w:styleId=\"H\"><w:name w:val=\"Base\"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"I\"><w:name w:val=\"Derived\"/><w:basedOn w:val=\"H\"/></w:style>";

        Redacting.TextOf(With(P(Run("secret", "<w:rStyle w:val=\"I\"/>") + Run("shown"))).Styles(styles).Build()).ShouldBe("shown\n");
    }

    [Fact]
    public void A_drop_cap_and_its_word_are_one_paragraph()
    {
        var text = WordReader.Read(With(P(Run("Z"), "<w:framePr w:dropCap=\"drop\"/>") + P(Run("elda appealed."))).Build()).Text;

        text.Value.ShouldBe("Zelda appealed.\n");
        text.Segments.Count.ShouldBe(1);
    }

    [Fact]
    public void Of_two_versions_of_a_text_box_the_drawn_one_is_read_once()
    {
        var box = $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"n\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx><w:txbxContent>{P(Run("in the box"))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{P(Run("in the box"))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var text = WordReader.Read(With(P(Run("before") + box)).Build()).Text;

        text.Value.ShouldBe("before\nin the box\n");
        text.Segments.Select(segment => segment.Kind).ShouldBe([SegmentKind.Body, SegmentKind.TextBox]);
    }

    [Fact]
    public void Every_story_is_read_with_its_kind()
    {
        var file = With(P(Run("body")) + Table("left", "right") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:footerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr>")
            .Story("header1.xml", "header", "hdr", P(Run("head")))
            .Story("footer1.xml", "footer", "ftr", P(Run("foot")))
            .Footnote("note")
            .Story("endnotes.xml", "endnotes", "endnotes", $"<w:endnote w:id=\"1\">{P(Run("end"))}</w:endnote>")
            .Build();

        var text = WordReader.Read(file).Text;

        text.Segments.Select(segment => (segment.Kind, text.Value[segment.Start..segment.End])).ShouldBe(
        [
            (SegmentKind.Body, "body"), (SegmentKind.TableCell, "left"), (SegmentKind.TableCell, "right"),
            (SegmentKind.Footnote, "note"), (SegmentKind.Endnote, "end"), (SegmentKind.Header, "head"), (SegmentKind.Footer, "foot"),
        ]);
    }

    [Fact]
    public void The_words_of_a_list_label_are_read_and_its_counters_are_not()
    {
        const string lists = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"Claimant Quux %1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum>";
        var file = Saying("Hello").Story("numbering.xml", "numbering", "numbering", lists).Build();

        Redacting.TextOf(file).ShouldBe("Hello\nClaimant Quux %1.\n");
        Redacting.PartOf(Redacting.Replace(file, "Quux", "X"), "word/numbering.xml").ShouldContain("Claimant X %1.");
    }

    [Fact]
    public void A_chart_is_read_word_by_word_and_its_numbers_are_left()
    {
        const string chart = "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Income of </a:t></a:r><a:r><a:t>Quux</a:t></a:r></a:p></c:rich></c:tx></c:title><c:ser><c:tx><c:strRef><c:f>Quux!A1</c:f><c:strCache><c:pt idx=\"0\"><c:v>Zelda</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val><c:numRef><c:f>Quux!A2</c:f><c:numCache><c:pt idx=\"0\"><c:v>40.5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:chart></c:chartSpace>";
        const string drawing = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"n\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId1\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
        var file = With(P(Run("See") + drawing)).Part("charts/x.xml", "chart", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", Utf8(chart)).Build();

        Redacting.TextOf(file).ShouldBe("See\nIncome of Quux\nZelda\n");
        var redacted = Redacting.PartOf(Redacting.Replace(file, "Quux", "X"), "word/charts/chart1.xml");
        redacted.ShouldContain("40.5");
        redacted.ShouldNotContain("Quux");
    }

    [Fact]
    public void A_heading_has_its_level()
    {
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"Virsraksts2\"><w:name w:val=\"heading 2\"/></w:style>";
        var segment = WordReader.Read(With(P(Run("Facts"), "<w:pStyle w:val=\"Virsraksts2\"/>")).Styles(styles).Build()).Text.Segments.ShouldHaveSingleItem();

        (segment.Kind, segment.Level).ShouldBe((SegmentKind.Heading, 2));
    }

    [Fact]
    public void A_paragraph_whose_mark_was_deleted_is_joined_with_the_next() =>
        Redacting.TextOf(With(P(Run("Zelda "), "<w:rPr><w:del w:id=\"1\" w:author=\"X\"/></w:rPr>") + P(Run("Quux"))).Build()).ShouldBe("Zelda Quux\n");

    [Fact]
    public void A_strict_document_reads_like_any_other()
    {
        var usual = ADocx.Saying("Zelda").Build();
        var strict = Rewritten(usual);

        Redacting.TextOf(strict).ShouldBe("Zelda\n");
    }

    [Fact]
    public void Coverage_names_every_part_and_what_was_done_with_it()
    {
        var coverage = WordReader.Read(Saying("body").Footnote("note").Loose("customXml/item1.xml", "<a/>"u8.ToArray()).Build()).Coverage;

        coverage.IsComplete.ShouldBeTrue();
        coverage.Parts.ShouldContain(part => part.Part == "word/footnotes.xml" && part.Treatment == PartTreatment.Read);
        coverage.Parts.ShouldContain(part => part.Treatment == PartTreatment.Dropped && part.Reason == "custom data");
    }

    private static byte[] Rewritten(byte[] file)
    {
        var copy = new MemoryStream();
        copy.Write(file);

        using (var archive = new System.IO.Compression.ZipArchive(copy, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var name in new[] { "word/document.xml", "_rels/.rels" })
            {
                var text = Redacting.PartOf(file, name).Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/", StringComparison.Ordinal).Replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/", StringComparison.Ordinal);
                archive.GetEntry(name)!.Delete();
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Utf8(text));
            }
        }

        return copy.ToArray();
    }
}
