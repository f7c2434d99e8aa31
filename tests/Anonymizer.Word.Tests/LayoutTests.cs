using System.Xml.Linq;
using Anonymizer.Core.Substitution;
using Anonymizer.Word.Packaging;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

/// <summary>A replacement changes words and nothing else: lists, references, tables and pages stay as they are drawn.</summary>
public sealed class LayoutTests
{
    private const string Grid = "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";

    private static readonly byte[] Verdict = With(
        P(Run("Zelda Quux v Nobody"), "<w:pStyle w:val=\"Heading1\"/><w:jc w:val=\"center\"/>")
        + P("<w:bookmarkStart w:id=\"1\" w:name=\"_Ref77\"/>" + Run("Zelda Quux claims.") + "<w:bookmarkEnd w:id=\"1\"/>", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
        + P(Run("As said at ") + Field("REF _Ref77 \\r \\h", "1") + Run(" on page ") + Field("PAGEREF _Ref77 \\h", "1") + Run(", Zelda Quux paid.", "<w:b/><w:sz w:val=\"20\"/>"))
        + $"{Grid}<w:tr><w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{P(Run("Claimant"))}</w:tc><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>{P(Run("Zelda Quux"))}</w:tc></w:tr></w:tbl>"
        + P(Run("x"), "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:left=\"1440\"/></w:sectPr>"))
        .Story("numbering.xml", "numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>")
        .Build();

    public static TheoryData<string, ReplacementStyle> Replacements => new()
    {
        { "Person A", ReplacementStyle.Text },
        { "a very much longer replacement than the name was", ReplacementStyle.Text },
        { string.Empty, ReplacementStyle.BlackBar },
    };

    [Theory]
    [MemberData(nameof(Replacements))]
    public void Only_the_words_of_a_part_change(string by, ReplacementStyle style)
    {
        var before = WordRedactor.Redact(Verdict, [], Terms()).File;
        var after = Replace(Verdict, "Zelda Quux", by, style);

        NamesOf(after).ShouldBe(NamesOf(before));
        TextOf(after).ShouldBe(TextOf(before).Replace("Zelda Quux", style == ReplacementStyle.BlackBar ? "████████" : by, StringComparison.Ordinal));

        foreach (var part in NamesOf(after).Where(name => name.EndsWith(".xml", StringComparison.Ordinal) && name.StartsWith("word/", StringComparison.Ordinal)))
        {
            WithoutWords(after, part).ShouldBe(WithoutWords(before, part));
        }
    }

    [Fact]
    public void References_still_find_what_they_refer_to()
    {
        var document = PartOf(Replace(Verdict, "Zelda Quux", "Person A"), "word/document.xml");

        document.ShouldContain(" REF _Ref1 \\r \\h ");
        document.ShouldContain(" PAGEREF _Ref1 \\h ");
        document.ShouldContain("w:name=\"_Ref1\"");
        document.ShouldContain("<w:numId w:val=\"1\" />");
    }

    [Fact]
    public void A_replacement_over_a_link_a_symbol_and_plain_text_is_one_run_in_the_formatting_of_the_first()
    {
        var file = With(P("<w:r><w:rPr><w:b/></w:rPr><w:sym w:font=\"Arial\" w:char=\"005A\"/></w:r><w:hyperlink w:anchor=\"a\">" + Run("elda ", "<w:i/>") + "</w:hyperlink>" + Run("Quux", "<w:strike/>") + Run(" paid"))).Build();

        var document = PartOf(Replace(file, "Zelda Quux", "Person A"), "word/document.xml");

        document.ShouldContain("<w:p><w:r><w:rPr><w:b /></w:rPr><w:t xml:space=\"preserve\">Person A</w:t></w:r>");
        document.ShouldNotContain("<w:strike");
    }

    private static string WithoutWords(byte[] file, string part)
    {
        var xml = XDocument.Parse(PartOf(file, part));

        foreach (var text in xml.Descendants(Ns.W + "t"))
        {
            text.Value = string.Empty;
            text.RemoveAttributes();
        }

        return xml.ToString(SaveOptions.DisableFormatting);
    }
}
