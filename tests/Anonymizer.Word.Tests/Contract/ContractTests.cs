using Anonymizer.Word.Tests.Hostile;
using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Nothing else changes: what scrubbing takes is listed, all else is as it was. The comparison is proven by changes that it must see.</summary>
public sealed class ContractTests
{
    private static readonly byte[] Original = With(
            P(Run("Bold words", "<w:b/>") + Run(" and plain ones."), "<w:pStyle w:val=\"Verdict\"/><w:jc w:val=\"both\"/>")
            + P(Run("First"), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
            + "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2500\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"2500\" w:type=\"pct\"/></w:tcPr>" + P(Run("Cell")) + "</w:tc></w:tr></w:tbl>"
            + P(Run("Page ") + Field("PAGE", "1"))
            + P(Run("End"), "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:pgMar w:top=\"1440\"/></w:sectPr>"))
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Verdict\"><w:name w:val=\"Verdict\"/><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>")
        .Story("numbering.xml", "numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        .Story("header1.xml", "header", "hdr", P(Run("Court", "<w:i/>")))
        .Story("settings.xml", "settings", "settings", "<w:evenAndOddHeaders/>")
        .Build();

    private static readonly byte[] Redacted = WordRedactor.Redact(Original, [], Redacting.Terms()).File;

    [Fact]
    public void A_file_redacted_with_no_term_is_as_it_was() => Comparison.Of(Original, Redacted, []).ShouldBeEmpty();

    [Theory]
    [InlineData("word/document.xml", "<w:b />", "")]
    [InlineData("word/document.xml", "<w:jc w:val=\"both\" />", "")]
    [InlineData("word/document.xml", "w:val=\"both\"", "w:val=\"left\"")]
    [InlineData("word/document.xml", "plain ones", "plain ones ")]
    [InlineData("word/document.xml", "Cell", "")]
    [InlineData("word/document.xml", "<w:tblHeader />", "")]
    [InlineData("word/document.xml", "w:w=\"5000\"", "w:w=\"4000\"")]
    [InlineData("word/document.xml", "<w:gridCol w:w=\"2500\" />", "")]
    [InlineData("word/document.xml", "<w:tcW w:w=\"2500\" w:type=\"pct\" />", "")]
    [InlineData("word/document.xml", "w:top=\"1440\"", "w:top=\"1400\"")]
    [InlineData("word/document.xml", " PAGE ", " AUTHOR ")]
    [InlineData("word/document.xml", "<w:numId w:val=\"1\" />", "")]
    [InlineData("word/document.xml", "Style0", "Heading1")]
    [InlineData("word/styles.xml", "w:val=\"24\"", "w:val=\"22\"")]
    [InlineData("word/styles.xml", "heading 1", "heading 2")]
    [InlineData("word/numbering.xml", "decimal", "bullet")]
    [InlineData("word/header1.xml", "<w:i />", "")]
    [InlineData("word/settings.xml", "<w:evenAndOddHeaders />", "")]
    public void A_change_that_scrubbing_does_not_explain_is_seen(string part, string old, string changed)
    {
        Redacting.PartOf(Redacted, part).ShouldContain(old);
        var spoiled = Zip.Pack(Zip.Entries(Redacted).Select(entry => entry.Name == part ? (part, Utf8(Redacting.PartOf(Redacted, part).Replace(old, changed, StringComparison.Ordinal))) : entry));

        Comparison.Of(Original, spoiled, []).ShouldNotBeEmpty();
    }

    [Fact]
    public void With_a_term_only_the_paragraphs_that_hold_it_may_differ()
    {
        var redacted = Redacting.Replace(Original, "plain", "[…]");

        Comparison.Of(Original, redacted, ["plain"]).ShouldBeEmpty();
        Comparison.Of(Original, redacted, ["Court"]).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_word_that_is_left_is_seen()
    {
        Comparison.Holds(Redacted, ["CELL"]).ShouldBeTrue();
        Comparison.Holds(Redacted, ["cellar"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Of_every_sample_nothing_else_changes(int words)
    {
        var samples = Path.Combine(SharedFiles.Repository, "samples");
        var lines = Directory.GetFiles(samples, "*.docx").Order(StringComparer.Ordinal).Select(path => ContractCheck.Of(path, words)).ToList();

        lines.Count.ShouldBeGreaterThan(10);
        lines.Where(line => !line.IsSound || line.Outcome != ContractCheck.Released).Select(line => $"{line.File} {line.Outcome} {line.Reason} {string.Join("; ", line.Differences.Concat(line.NewSchemaErrors))}").ShouldBeEmpty();
    }
}
