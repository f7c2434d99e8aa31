using Anonymizer.Core.Verification;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

/// <summary>Each class of places where a name is visible: read, replaced in place, and nothing else lost, wherever the paragraph stands and however the file is spelled.</summary>
public sealed class PlacesTests
{
    private static string T(string text) => $"<w:t xml:space=\"preserve\">{text}</w:t>";

    private static string R(string content) => $"<w:r>{content}</w:r>";

    private static string Begin(string code) => R("<w:fldChar w:fldCharType=\"begin\"/>") + R($"<w:instrText xml:space=\"preserve\"> {code} </w:instrText>") + R("<w:fldChar w:fldCharType=\"separate\"/>");

    private static string Ruby(string over, string under) =>
        R($"<w:ruby><w:rubyPr/><w:rt>{R(T(over))}</w:rt><w:rubyBase>{R(T(under))}</w:rubyBase></w:ruby>");

    private static readonly string End = R("<w:fldChar w:fldCharType=\"end\"/>");

    public static TheoryData<string, string> Inline => new()
    {
        { "one run", R(T("Zelda Quux")) },
        { "runs of other formatting", Run("Zel", "<w:b/>") + Run("da Q", "<w:i/>") + Run("uux", "<w:u w:val=\"single\"/>") },
        { "a run for each letter", string.Concat("Zelda Quux".Select(letter => R(T(letter.ToString())))) },
        { "several texts in a run", R(T("Zel") + T("da ") + T("Quux")) },
        { "proofing marks", R(T("Zel")) + "<w:proofErr w:type=\"spellStart\"/>" + R(T("da Quux")) + "<w:proofErr w:type=\"spellEnd\"/>" },
        { "a bookmark", R(T("Zelda Q")) + "<w:bookmarkStart w:id=\"7\" w:name=\"b\"/>" + R(T("uu")) + "<w:bookmarkEnd w:id=\"7\"/>" + R(T("x")) },
        { "a page break of the last drawing", R(T("Zel") + "<w:lastRenderedPageBreak/>" + T("da Quux")) },
        { "a soft hyphen", R(T("Zelda Qu") + "<w:softHyphen/>" + T("ux")) },
        { "a soft hyphen's letter", R(T("Zelda Qu\u00ADux")) },
        { "a hyphen that does not break", R(T("Zelda Qu") + "<w:noBreakHyphen/>" + T("ux")) },
        { "joiners", R(T("Z\u200Del\u200Bda\u2060 Qu\uFEFFu\u200Ex\u200F")) },
        { "spaces that do not break", R(T("Zelda\u00A0\u202FQuux")) },
        { "a tab", R(T("Zelda") + "<w:tab/>" + T("Quux")) },
        { "a line break", R(T("Zelda") + "<w:br/>" + T("Quux")) },
        { "a carriage return", R(T("Zelda") + "<w:cr/>" + T("Quux")) },
        { "a positioned tab", R(T("Zelda") + "<w:ptab w:alignment=\"right\" w:relativeTo=\"margin\" w:leader=\"none\"/>" + T("Quux")) },
        { "a page break", R(T("Zelda") + "<w:br w:type=\"page\"/>" + T("Quux")) },
        { "hyphenation by hand", R(T("Zelda Qu-") + "<w:br/>" + T("ux")) },
        { "letters apart", R(T("Z e l d a  Q u u x")) },
        { "capitals", R(T("ZELDA QUUX")) },
        { "small capitals", Run("Z", "<w:b/>") + Run("elda quux", "<w:smallCaps/>") },
        { "combining marks", R(T("Ze")) + R(T("\u0301lda Qu\u0308ux")) },
        { "wide letters", R(T("Ｚｅｌｄａ Ｑｕｕｘ")) },
        { "letters of another script", R(T("Zеldа Quuх")) },
        { "an override of direction", R(T("\u202ExuuQ adleZ\u202C")) },
        { "wrappers of direction", "<w:bdo w:val=\"ltr\">" + R(T("Zelda ")) + "</w:bdo><w:dir w:val=\"ltr\">" + R(T("Quux")) + "</w:dir>" },
        { "a symbol", R("<w:sym w:font=\"Arial\" w:char=\"F05A\"/>" + T("elda Quux")) },
        { "character references", R(T("&#90;&#x65;lda Quux")) },
        { "a character data section", R("<w:t><![CDATA[Zelda Quux]]></w:t>") },
        { "hidden letters between", R(T("Zel")) + Run("Nobody", "<w:vanish/>") + R(T("da Quux")) },
        { "deleted letters between", R(T("Zel")) + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>Nobody</w:delText></w:r></w:del>" + R(T("da Quux")) },
        { "an insertion", "<w:ins w:id=\"1\" w:author=\"a\">" + R(T("Zelda Quux")) + "</w:ins>" },
        { "half an insertion", R(T("Zelda Q")) + "<w:ins w:id=\"1\" w:author=\"a\">" + R(T("uux")) + "</w:ins>" },
        { "text that was moved here", "<w:moveTo w:id=\"1\" w:author=\"a\">" + R(T("Zelda Quux")) + "</w:moveTo>" },
        { "a comment's anchor", R(T("Zel")) + "<w:commentRangeStart w:id=\"1\"/>" + R(T("da Quux")) + "<w:commentRangeEnd w:id=\"1\"/>" + R("<w:commentReference w:id=\"1\"/>") },
        { "a link", "<w:hyperlink w:anchor=\"b\">" + R(T("Zelda")) + "</w:hyperlink>" + R(T(" Quux")) },
        { "a simple field", "<w:fldSimple w:instr=\" AUTHOR \">" + R(T("Zelda")) + "</w:fldSimple>" + R(T(" Quux")) },
        { "a field's result", Begin("AUTHOR") + R(T("Zelda ")) + End + R(T("Quux")) },
        { "a field in a field's result", Begin("QUOTE x") + R(T("Zel")) + Begin("AUTHOR") + R(T("da Q")) + End + R(T("uux")) + End },
        { "a field of the table of contents", Begin("TOC \\o \"1-3\"") + R(T("Zelda Quux")) + End },
        { "a smart tag", "<w:smartTag w:uri=\"urn:x\" w:element=\"n\">" + R(T("Zelda")) + "</w:smartTag>" + R(T(" Quux")) },
        { "custom elements", "<w:customXml w:uri=\"urn:x\" w:element=\"n\">" + R(T("Zelda")) + "</w:customXml>" + R(T(" Quux")) },
        { "a content control", "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent>" + R(T("Zelda")) + "</w:sdtContent></w:sdt>" + R(T(" Quux")) },
        { "a phonetic guide", Ruby("Zelda Quux", "zq") },
        { "words under phonetic guides", Ruby("zel", "Zel") + Ruby("da", "da Quux") },
        { "a formula", "<m:oMath><m:r><m:t>Zelda </m:t></m:r><m:r><m:t>Quux</m:t></m:r></m:oMath>" },
        { "an old text box", R("<w:pict><v:shape><v:textbox><w:txbxContent>" + P(R(T("Zelda ")) + R(T("Quux"))) + "</w:txbxContent></v:textbox></v:shape></w:pict>") },
        { "a watermark", R("<w:pict><v:shape><v:textpath string=\"Zelda Quux\"/></v:shape></w:pict>") },
    };

    [Theory]
    [MemberData(nameof(Inline))]
    public void A_name_in_a_paragraph_by(string place, string content) => ShouldBeReplaced(place, P(Run("before ") + content + Run(" after")));

    public static TheoryData<string, string> Blocks => new()
    {
        { "a drop cap", P(Run("Z"), "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>") + P(Run("elda Quux")) },
        { "two paragraphs", P(Run("Zelda")) + P(Run("Quux")) },
        { "two cells", Table("Zelda", "Quux") },
        { "a frame", P(Run("Zelda Quux"), "<w:framePr w:w=\"100\" w:wrap=\"around\"/>") },
        { "a list", P(Run("Zelda Quux"), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") },
        { "a heading", P(Run("Zelda Quux"), "<w:outlineLvl w:val=\"0\"/>") },
        { "a cell in a cell", $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{Table("Zelda Quux")}<w:p/></w:tc></w:tr></w:tbl>" },
        { "a paragraph whose mark was deleted", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>" + Run("Zelda ") + "</w:p>" + P(Run("Quux")) },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_name_over_or_in(string place, string blocks) => ShouldBeReplaced(place, P(Run("before")) + blocks + P(Run("after")));

    private static void ShouldBeReplaced(string place, string blocks)
    {
        foreach (var file in Forms.Of(blocks))
        {
            var replacements = ReplacementsOfLetters(file, "zeldaquux", "[X]");
            var result = WordRelease.Make(file, replacements, Terms("Zelda Quux"));
            var text = TextOf(result.File.ShouldNotBeNull(place + ": " + string.Join(' ', result.Report.Reasons)));

            replacements.ShouldHaveSingleItem(place);
            NormalForm.Of(text).Text.Replace(" ", string.Empty, StringComparison.Ordinal).ShouldNotContain("zelda", Case.Insensitive, place);
            (text.Split("[X]").Length, text.Contains("before", StringComparison.Ordinal), text.Contains("after", StringComparison.Ordinal), text.Contains("Nobody", StringComparison.Ordinal))
                .ShouldBe((2, true, true, false), place);
        }
    }
}
