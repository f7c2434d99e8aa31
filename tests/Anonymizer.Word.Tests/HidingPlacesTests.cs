using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

/// <summary>Where a name may hide besides the text; in a result it is nowhere. "Quux" is the name in each file.</summary>
public sealed class HidingPlacesTests
{
    [Theory]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Quux</w:t></w:r>")]
    [InlineData("<w:del w:id=\"1\" w:author=\"Quux\"><w:r><w:delText>Quux</w:delText></w:r></w:del>")]
    [InlineData("<w:ins w:id=\"1\" w:author=\"Quux\"><w:r><w:t>x</w:t></w:r></w:ins>")]
    [InlineData("<w:moveFromRangeStart w:id=\"1\" w:author=\"Quux\" w:name=\"Quux\"/><w:moveFromRangeEnd w:id=\"1\"/>")]
    [InlineData("<w:r><w:rPr><w:rPrChange w:id=\"1\" w:author=\"Quux\"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>")]
    [InlineData("<w:commentRangeStart w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>")]
    [InlineData("<w:bookmarkStart w:id=\"1\" w:name=\"Quux\"/><w:bookmarkEnd w:id=\"1\"/>")]
    [InlineData("<w:permStart w:id=\"1\" w:ed=\"quux@example.org\"/><w:permEnd w:id=\"1\"/>")]
    [InlineData("<w:smartTag w:element=\"n\"><w:smartTagPr><w:attr w:name=\"a\" w:val=\"Quux\"/></w:smartTagPr><w:r><w:t>x</w:t></w:r></w:smartTag>")]
    [InlineData("<w:sdt><w:sdtPr><w:alias w:val=\"Quux\"/><w:tag w:val=\"Quux\"/><w:dropDownList><w:listItem w:displayText=\"Quux\" w:value=\"Quux\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>")]
    [InlineData("<w:hyperlink w:tooltip=\"Quux\" w:anchor=\"Quux\"><w:r><w:t>x</w:t></w:r></w:hyperlink>")]
    [InlineData("<w:fldSimple w:instr=\" MERGEFIELD Quux \"><w:r><w:t>x</w:t></w:r></w:fldSimple>")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Quux\"/><w:textInput><w:default w:val=\"Quux\"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> XE \"Quux\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")]
    [InlineData("<!-- by Quux --><?author Quux?>")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice xmlns:q=\"urn:quux\" Requires=\"q\"><w:t>Quux</w:t></mc:Choice><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r>")]
    [InlineData("<w:r><w:pict><v:shape id=\"Quux\" alt=\"Quux\" title=\"Quux\" href=\"file:///Quux\"/></w:pict></w:r>")]
    [InlineData("<q:tag xmlns:q=\"urn:Quux\" q:name=\"Quux\">Quux</q:tag>")]
    public void In_a_paragraph_wherever_it_stands_and_however_it_is_spelled(string content)
    {
        foreach (var file in Forms.Of(P(Run("Hello") + content)))
        {
            ShouldBeClean(file);
        }
    }

    [Fact]
    public void In_a_hidden_row() =>
        ShouldBeClean(With($"<w:tbl><w:tblPr><w:tblCaption w:val=\"Quux\"/></w:tblPr><w:tblGrid/><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{P(Run("Quux"))}</w:tc></w:tr></w:tbl>" + P(Run("Hello"))).Build());

    [Theory]
    [InlineData("HYPERLINK \"mailto:quux@example.org\" \\o \"Quux\"")]
    [InlineData("INCLUDETEXT \"C:\\\\Users\\\\Quux\\\\a.docx\"")]
    [InlineData("SEQ Quux \\* ARABIC")]
    [InlineData("REF Quux \\h")]
    [InlineData("TOC \\o \"1-3\" \\t \"Quux,1\"")]
    [InlineData("PAGE \\* Quux")]
    public void In_the_code_of_a_field(string code) => ShouldBeClean(With(P(Field(code, "shown"))).Build());

    [Fact]
    public void In_parts_that_nothing_draws() => ShouldBeClean(Saying("Hello")
        .Loose("docProps/core.xml", "<a>Quux</a>"u8.ToArray())
        .Loose("customXml/item1.xml", "<a>Quux</a>"u8.ToArray())
        .Loose("word/comments.xml", "<a>Quux</a>"u8.ToArray())
        .Loose("[trash]/0000.dat", "Quux"u8.ToArray())
        .Loose("word/media/Quux.png", "Quux"u8.ToArray())
        .Comment("Quux")
        .Link("mailto:quux@example.org")
        .Build());

    [Fact]
    public void In_styles_lists_settings_and_theme() => ShouldBeClean(With(P(Run("Hello", "<w:rStyle w:val=\"Quux\"/>"), "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))
        .Styles("<w:style w:type=\"character\" w:styleId=\"Quux\"><w:name w:val=\"Quux\"/><w:aliases w:val=\"Quux\"/></w:style>")
        .Story("numbering.xml", "numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:name w:val=\"Quux\"/><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"Quux %1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        .Story("settings.xml", "settings", "settings", "<w:docVars><w:docVar w:name=\"Quux\" w:val=\"Quux\"/></w:docVars><w:evenAndOddHeaders/>")
        .Part("theme/theme1.xml", "theme", "application/vnd.openxmlformats-officedocument.theme+xml", Utf8("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Quux\"><a:themeElements/></a:theme>"))
        .Build());

    [Fact]
    public void In_the_names_around_a_picture()
    {
        byte[] png = [.. Anonymizer.Word.Pictures.Picture.Placeholder.Bytes, .. "Quux"u8];

        ShouldBeClean(With(P(Run("Hello") + Picture("rId1"))).Part("media/Quux.png", "image", "image/png", png).Build());
    }

    [Fact]
    public void A_style_that_somebody_named_still_formats_under_its_new_name()
    {
        var redacted = WordRedactor.Redact(With(P(Run("Hello", "<w:rStyle w:val=\"Quux\"/>"))).Styles("<w:style w:type=\"character\" w:styleId=\"Quux\"><w:name w:val=\"Quux\"/><w:rPr><w:b/></w:rPr></w:style>").Build(), [], Terms()).File;

        PartOf(redacted, "word/document.xml").ShouldContain("<w:rStyle w:val=\"Style0\" />");
        PartOf(redacted, "word/styles.xml").ShouldContain("w:styleId=\"Style0\"");
    }

    [Fact]
    public void A_link_inside_the_document_still_finds_its_bookmark()
    {
        var document = PartOf(WordRedactor.Redact(With(P("<w:bookmarkStart w:id=\"1\" w:name=\"Quux\"/>" + Run("Facts") + "<w:bookmarkEnd w:id=\"1\"/><w:hyperlink w:anchor=\"Quux\">" + Run("see") + "</w:hyperlink>")).Build(), [], Terms()).File, "word/document.xml");

        document.ShouldContain("w:name=\"_Ref1\"");
        document.ShouldContain("w:anchor=\"_Ref1\"");
    }

    [Fact]
    public void Page_numbers_stay_fields() =>
        PartOf(WordRedactor.Redact(With(P(Field("PAGE \\* MERGEFORMAT", "7"))).Build(), [], Terms()).File, "word/document.xml").ShouldContain(" PAGE \\* MERGEFORMAT ");

    [Fact]
    public void A_page_number_without_a_result_stays_a_field() =>
        PartOf(WordRedactor.Redact(With(P("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE </w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>")).Build(), [], Terms()).File, "word/document.xml").ShouldContain(" PAGE ");

    [Fact]
    public void Settings_come_out_in_the_order_of_the_schema() =>
        PartOf(WordRedactor.Redact(Saying("Hello").Story("settings.xml", "settings", "settings", "<w:compat/><w:zoom/><w:hyphenationZone w:val=\"425\"/>").Build(), [], Terms()).File, "word/settings.xml").ShouldContain("<w:hyphenationZone w:val=\"425\" /><w:compat />");

    private static void ShouldBeClean(byte[] file)
    {
        var redacted = WordRedactor.Redact(file, [], Terms("Quux")).File;

        Everything(redacted).Contains("quux", StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
        WordVerifier.Verify(redacted, Terms("Quux")).IsReleasable.ShouldBeTrue();
        NamesOf(redacted).ShouldContain("word/document.xml");
    }
}
