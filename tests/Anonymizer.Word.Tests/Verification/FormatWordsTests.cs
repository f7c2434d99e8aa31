using Anonymizer.Word.Tests.Hostile;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests.Verification;

/// <summary>A party may be called as the format's own words are; and a name may hide where such words stand.</summary>
public sealed class FormatWordsTests
{
    private static readonly byte[] Redacted = WordRelease.Make(
        With(P(Run("Hello", "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Georgia\"/><w:color w:val=\"black\"/>") + Picture("rId3"), "<w:pStyle w:val=\"Verdict\"/><w:jc w:val=\"center\"/>")
                + P(Field("PAGE \\* MERGEFORMAT", "1") + Field("SEQ Table \\* Arabic", "2") + "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>3</w:t></w:r></w:fldSimple>")
                + P("<w:r><w:pict><v:shape id=\"s\" style=\"position:absolute;margin-left:0;width:10pt;mso-position-horizontal:center;font-family:Georgia\" path=\"m,l10,10e\"><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r>")
                + P(string.Empty, "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"12240\"/></w:sectPr>"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Verdict\"><w:name w:val=\"Verdict\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>")
            .Part("theme/theme1.xml", "theme", "application/vnd.openxmlformats-officedocument.theme+xml", Utf8("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Mine\"><a:themeElements><a:clrScheme name=\"Mine\"/></a:themeElements></a:theme>"))
            .Part("media/Zelda.png", "image", "image/png", Anonymizer.Word.Pictures.Picture.Placeholder.Bytes)
            .Story("header1.xml", "header", "hdr", P(Run("Top")))
            .Footnote("Below")
            .Story("settings.xml", "settings", "settings", "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>").Build(),
        [],
        Terms()).File.ShouldNotBeNull();

    /// <summary>One file in which everything of the format stands, and every word of it as a term.</summary>
    [Theory]
    [InlineData("Document")]
    [InlineData("document")]
    [InlineData("Styles")]
    [InlineData("Style")]
    [InlineData("Word")]
    [InlineData("word")]
    [InlineData("Theme")]
    [InlineData("Media")]
    [InlineData("Image")]
    [InlineData("Header")]
    [InlineData("Footnotes")]
    [InlineData("Content Types")]
    [InlineData("content")]
    [InlineData("Relationships")]
    [InlineData("Office")]
    [InlineData("Object")]
    [InlineData("Verdict")]
    [InlineData("Heading")]
    [InlineData("Page")]
    [InlineData("Table")]
    [InlineData("Mergeformat")]
    [InlineData("Roman")]
    [InlineData("Georgia")]
    [InlineData("position")]
    [InlineData("Absolute")]
    [InlineData("Paragraph")]
    [InlineData("Black")]
    [InlineData("12240")]
    [InlineData("Openxmlformats")]
    [InlineData("Wordprocessingml")]
    [InlineData("Schemas")]
    [InlineData("Microsoft")]
    public void A_party_may_be_called_by_a_word_of_the_format(string term)
    {
        WordVerifier.Verify(Redacted, Terms(term)).Reasons.ShouldBeEmpty();
        WordVerifier.Verify(Zip.Pack([.. Zip.Entries(Redacted), ("customXml/item1.xml", Utf8($"<a>It is {term} again, {term.ToUpperInvariant()}</a>"))]), Terms(term)).Leaks.ShouldNotBeEmpty();
    }

    public static TheoryData<string, string, string> Hidden => new()
    {
        { "word/media/Fischer.png", "", "" },
        { "word/media/image1_fischer.png", "", "" },
        { "word/fischer.xml", "", "" },
        { "fischer/document.xml", "", "" },
        { "word/_rels/fischer.xml.rels", "", "" },
        { "word/_rels/header1.xml.rels", "rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"fischer.xml\"/></Relationships>" },
        { "word/_rels/header1.xml.rels", "rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"media/image1.png?fischer\"/></Relationships>" },
        { "word/_rels/header1.xml.rels", "rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/fischer\"/></Relationships>" },
        { "word/header1.xml", "a namespace", "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/fischer\"/>" },
        { "word/header1.xml", "a prefix", "<fischer:hdr xmlns:fischer=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>" },
        { "word/header1.xml", "an element", W("<w:fischer/>") },
        { "word/header1.xml", "an attribute", W("<w:p w:fischer=\"1\"/>") },
        { "word/header1.xml", "a value in small letters", W("<w:jc w:val=\"fischer\"/>") },
        { "word/header1.xml", "an outline", W("<v:shape path=\"m fischer e\"/>") },
        { "word/header1.xml", "a style of a shape", W("<v:shape style=\"position:fischer\"/>") },
        { "word/header1.xml", "a property of a shape", W("<v:shape style=\"fischer:absolute\"/>") },
        { "word/header1.xml", "a font", W("<w:rFonts w:ascii=\"Fischer\"/>") },
        { "word/header1.xml", "a font nearly everybody's", W("<w:rFonts w:ascii=\"Times New Fischer\"/>") },
        { "word/header1.xml", "a field", W("<w:r><w:instrText> PAGE \\* Fischer </w:instrText></w:r>") },
        { "word/header1.xml", "a field over two pieces", W("<w:r><w:instrText> SEQ Fi</w:instrText></w:r><w:r><w:instrText>scher \\* Arabic</w:instrText></w:r>") },
        { "word/header1.xml", "a simple field", W("<w:fldSimple w:instr=\" REF Fischer \"/>") },
        { "word/header1.xml", "an alignment", W("<w:p><wp:align xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">Fischer</wp:align></w:p>") },
        { "word/header1.xml", "a name that looks numbered", W("<wp:docPr xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" name=\"Object Fischer 7\"/>") },
        { "word/styles.xml", "a built-in style's name with more", W("<w:style><w:name w:val=\"List Accent Fischer\"/></w:style>") },
        { "word/styles.xml", "a built-in style's name with a dash", W("<w:style><w:name w:val=\"Title - Fischer\"/></w:style>") },
        { "customXml/item1.xml", "an attribute of one's own in small letters", "<case claimant=\"fischer\"/>" },
        { "customXml/item1.xml", "an element of one's own", "<case><fischer/></case>" },
        { "customXml/item1.xml", "a word of the format in one's own element", "<case claimant=\"center\" of=\"fischer\"/>" },
        { "customXml/item1.xml", "a processing instruction's name", "<?fischer yes?><a/>" },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void A_name_where_words_of_the_format_stand_is_found(string part, string place, string content)
    {
        var planted = Zip.Pack([.. Zip.Entries(Redacted).Where(entry => entry.Name != part), (part, Utf8(content.Length == 0 ? "<a/>" : content))]);

        WordVerifier.Verify(planted, Terms("Fischer")).Leaks.ShouldNotBeEmpty(place);
    }

    [Fact]
    public void The_writer_gives_no_part_a_name_of_its_own() => NamesOf(Redacted).ShouldContain("word/media/image1.png");

    [Theory]
    [InlineData("heading 1", true)]
    [InlineData("Heading1Char", true)]
    [InlineData("List Bullet 2", true)]
    [InlineData("Grid Table 1 Light Accent 2", true)]
    [InlineData("GridTable1Light-Accent2", true)]
    [InlineData("Light Shading - Accent 1", true)]
    [InlineData("List Accent Fischer", false)]
    [InlineData("Title - Fischer", false)]
    [InlineData("Heading 371 29123456", false)]
    [InlineData("Fischer Char", false)]
    public void Names_of_styles_are_built_in_as_a_whole_or_not_at_all(string name, bool isBuiltIn) => Anonymizer.Word.Scrubbing.BuiltInStyles.Contains(name).ShouldBe(isBuiltIn);

    private static string W(string content) =>
        $"<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\">{content}</w:hdr>";
}
