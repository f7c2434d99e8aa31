using Anonymizer.Core.Verification;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

/// <summary>The check is proven by files that nobody redacted: each place must be found, by the verifier alone.</summary>
public sealed class WordVerifierTests
{
    [Theory]
    [InlineData("<w:r><w:t>Zelda Quux</w:t></w:r>")]
    [InlineData("<w:r><w:t>Zel</w:t></w:r><w:r><w:t>da Qu</w:t></w:r><w:r><w:t>ux</w:t></w:r>")]
    [InlineData("<w:r><w:t>Z e l d a  Q u u x</w:t></w:r>")]
    [InlineData("<w:r><w:t>QUUX, ZELDA</w:t></w:r>")]
    [InlineData("<w:r><w:t>Zéldа Qüux</w:t></w:r>")]
    [InlineData("<w:r><w:t>Zel\u00ADda\u00A0Qu\u200Bux</w:t></w:r>")]
    [InlineData("<w:r><w:t>xuuQ adleZ</w:t></w:r>")]
    [InlineData("<w:r><w:t>zelda.quux@example.org</w:t></w:r>")]
    [InlineData("<w:r><w:t>Zelda</w:t><w:tab/><w:t>Quux</w:t></w:r>")]
    [InlineData("<w:r><w:t>Zelda Qu-</w:t><w:br/><w:t>ux</w:t></w:r>")]
    [InlineData("<w:r><w:t>Zelda </w:t><w:sym w:font=\"Arial\" w:char=\"0051\"/><w:t>uux</w:t></w:r>")]
    [InlineData("<w:r><w:t>Zelda</w:t></w:r></w:p><w:p><w:r><w:t>Quux</w:t></w:r>")]
    [InlineData("<w:r><w:t>a zelda, a quux.</w:t></w:r><w:r><w:rPr><w:caps/></w:rPr><w:t>zelda quux</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Zelda Quux</w:t></w:r>")]
    [InlineData("<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>Zelda Quux</w:delText></w:r></w:del>")]
    [InlineData("<w:ins w:id=\"1\" w:author=\"Zelda Quux\"/>")]
    [InlineData("<w:bookmarkStart w:id=\"1\" w:name=\"ZeldaQuux\"/>")]
    [InlineData("<w:r><w:instrText>QUOTE \"Zelda Quux\"</w:instrText></w:r>")]
    [InlineData("<!-- Zelda Quux -->")]
    [InlineData("<w:r><w:fldData>WmVsZGEgUXV1eCBjYW1lIGhvbWUgbGF0ZQ==</w:fldData></w:r>")]
    public void A_name_in_the_body_is_found_in_whatever_form(string content)
    {
        var leaks = WordVerifier.Verify(With(P(content)).Build(), Terms("Nobody Else", "Zelda Quux")).Leaks;

        leaks.ShouldNotBeEmpty();
        leaks.ShouldAllBe(found => found.TermIndex == 1 && found.Part == "word/document.xml");
    }

    [Fact]
    public void A_name_is_found_in_every_other_corner()
    {
        var file = Saying("Hello").Footnote("Zelda Quux").Link("mailto:%5Aelda.Quux@example.org").Comment("Zelda Quux").Loose("word/Zelda Quux.xml", "<a/>"u8.ToArray()).Loose("x.bin", System.Text.Encoding.Unicode.GetBytes("..Zelda Quux..")).Build();

        WordVerifier.Verify(file, Terms("Zelda Quux")).Leaks.Select(leak => leak.Part).Distinct().ShouldBe(["(container)", "word/footnotes.xml", "word/_rels/document.xml.rels", "x.bin"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("planning", "Ann")]
    [InlineData("in a black car", "Black")]
    public void Another_word_is_no_leak(string text, string term) => WordVerifier.Verify(Saying(text).Build(), Terms(term)).Leaks.ShouldBeEmpty();

    [Theory]
    [InlineData("Black")]
    [InlineData("Center")]
    [InlineData("Strong")]
    [InlineData("Microsoft")]
    [InlineData("12240")]
    public void The_vocabulary_of_the_format_is_no_leak(string term)
    {
        var file = With(P(Run("Hello", "<w:rStyle w:val=\"Strong\"/><w:color w:val=\"black\"/>"), "<w:jc w:val=\"center\"/>") + "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr>")
            .Styles("<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/></w:style>").Build();

        WordVerifier.Verify(file, Terms(term)).Leaks.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_inside_an_allowed_string_is_no_leak()
    {
        var terms = new ReleaseTerms(["Quux"], ["Judge Quux"]);

        WordVerifier.Verify(Saying("Before Judge Quux sitting").Build(), terms).Leaks.ShouldBeEmpty();
        WordVerifier.Verify(Saying("Before Judge Quux and Quux").Build(), terms).Leaks.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_neither_xml_nor_a_plain_picture_is_not_inspected() =>
        WordVerifier.Verify(Saying("Hello").Loose("word/embeddings/a.bin", [1, 2, 3]).Build(), Terms()).IsReleasable.ShouldBeFalse();

    [Fact]
    public void A_report_holds_no_text_of_the_verdict()
    {
        var report = WordVerifier.Verify(Saying("Zelda Quux").Build(), Terms("Zelda Quux"));

        report.ToString().ShouldNotContain("Quux");
        string.Concat(report.Reasons).ShouldNotContain("Quux");
    }
}
