using Anonymizer.Core.Verification;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests.Verification;

/// <summary>What a redactor would give out that is blind in one place: the verifier, which knows nothing of it, must find the name there.</summary>
public sealed class PlantedBlindnessTests
{
    public static TheoryData<string, string, string> Texts => new()
    {
        { "a footnote", "word/footnotes.xml", Story("footnotes", P(Run("See ") + Run("Zelda ") + Run("Quux"))) },
        { "an endnote", "word/endnotes.xml", Story("endnotes", P(Run("Zelda Quux"))) },
        { "a comment", "word/comments.xml", Story("comments", $"<w:comment w:id=\"0\" w:author=\"a\">{P(Run("Is this Zelda Quux?"))}</w:comment>") },
        { "a comment's author", "word/comments.xml", Story("comments", $"<w:comment w:id=\"0\" w:author=\"Zelda Quux\">{P(Run("x"))}</w:comment>") },
        { "the header of even pages", "word/header2.xml", Story("hdr", P(Run("Quux, Zelda"))) },
        { "the glossary", "word/glossary/document.xml", Story("glossaryDocument", P(Run("Zelda Quux"))) },
        { "a document variable", "word/settings.xml", Story("settings", "<w:docVars><w:docVar w:name=\"party\" w:val=\"Zelda Quux\"/></w:docVars>") },
        { "the name of a document variable", "word/settings.xml", Story("settings", "<w:docVars><w:docVar w:name=\"ZeldaQuux\" w:val=\"1\"/></w:docVars>") },
        { "a mail merge", "word/settings.xml", Story("settings", "<w:mailMerge><w:query w:val=\"SELECT * FROM Zelda_Quux\"/></w:mailMerge>") },
        { "a list label", "word/numbering.xml", Story("numbering", "<w:abstractNum><w:lvl><w:lvlText w:val=\"Zelda Quux %1.\"/></w:lvl></w:abstractNum>") },
        { "the name of a style", "word/styles.xml", Story("styles", "<w:style w:styleId=\"a\"><w:name w:val=\"Zelda Quux\"/></w:style>") },
        { "the id of a style", "word/styles.xml", Story("styles", "<w:style w:styleId=\"ZeldaQuux\"/>") },
        { "the list of fonts", "word/fontTable.xml", Story("fonts", "<w:font w:name=\"Zelda Quux\"/>") },
        { "the list of authors", "word/people.xml", "<p xmlns=\"urn:p\" author=\"Zelda Quux\"/>" },
        { "the title of the document", "docProps/core.xml", "<p xmlns:dc=\"urn:dc\"><dc:title>Zelda Quux v Nobody</dc:title></p>" },
        { "the manager of the document", "docProps/app.xml", "<p><Manager>Zelda Quux</Manager></p>" },
        { "a property of the document", "docProps/custom.xml", "<p><property name=\"Client\"><lpwstr>Zelda Quux</lpwstr></property></p>" },
        { "custom data", "customXml/item1.xml", "<case claimant=\"Zelda Quux\"/>" },
        { "custom data in base64", "customXml/item1.xml", $"<case>{Convert.ToBase64String(Utf8("the claimant is Zelda Quux"))}</case>" },
        { "the cache of a chart", "word/charts/chart1.xml", "<c:chart xmlns:c=\"urn:c\"><c:strCache><c:pt><c:v>Zelda Quux</c:v></c:pt></c:strCache></c:chart>" },
        { "the title of a chart", "word/charts/chart1.xml", "<c:chart xmlns:c=\"urn:c\" xmlns:a=\"urn:a\"><a:p><a:r><a:t>Zelda Qu</a:t></a:r><a:r><a:t>ux</a:t></a:r></a:p></c:chart>" },
        { "the sheet that a chart points to", "word/charts/chart1.xml", "<c:chart xmlns:c=\"urn:c\"><c:f>'Zelda Quux'!$A$1</c:f></c:chart>" },
        { "a diagram", "word/diagrams/data1.xml", "<d:m xmlns:d=\"urn:d\" xmlns:a=\"urn:a\"><d:t><a:p><a:r><a:t>Zelda Quux</a:t></a:r></a:p></d:t></d:m>" },
        { "the drawn copy of a diagram", "word/diagrams/drawing1.xml", "<d:m xmlns:d=\"urn:d\" xmlns:a=\"urn:a\"><a:p><a:r><a:t>Zelda Quux</a:t></a:r></a:p></d:m>" },
        { "the target of a link", "word/_rels/header1.xml.rels", "<R><Relationship Id=\"rId1\" Target=\"https://example.org/?q=%5Aelda%20Quux\"/></R>" },
        { "a relationship's id", "word/_rels/header1.xml.rels", "<R><Relationship Id=\"ZeldaQuux\" Target=\"a.xml\"/></R>" },
        { "the name of a part", "(container)", "<a/>" },
        { "a task", "word/documenttasks/documenttasks1.xml", "<t title=\"Call Zelda Quux\"/>" },
        { "a control", "word/activeX/activeX1.xml", "<ax name=\"Caption\" value=\"Zelda Quux\"/>" },
        { "a drawn picture", "word/media/image1.svg", "<svg><title>x</title><text>Zelda <tspan>Quux</tspan></text></svg>" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_redactor_blind_to(string place, string part, string content)
    {
        var name = part == "(container)" ? "word/zelda quux.xml" : part;

        FoundIn(Saying("Hello").Loose(name, Utf8(content)), place).ShouldContain(part);
    }

    [Theory]
    [InlineData("revisions", "<w:moveFrom w:id=\"1\" w:author=\"a\"><w:r><w:t>Zelda Quux</w:t></w:r></w:moveFrom>")]
    [InlineData("the authors of revisions", "<w:r><w:rPr><w:rPrChange w:id=\"1\" w:author=\"Zelda Quux\"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>")]
    [InlineData("alternative texts", "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"a\" descr=\"Portrait of Zelda Quux\"/></wp:inline></w:drawing></w:r>")]
    [InlineData("links on pictures", "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"a\"><a:hlinkClick r:id=\"rId9\" tooltip=\"Zelda Quux\"/></wp:docPr></wp:inline></w:drawing></w:r>")]
    [InlineData("the old copy of a text box", "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>x</w:t></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Zelda Quux</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")]
    [InlineData("watermarks", "<w:r><w:pict><v:shape id=\"a\"><v:textpath string=\"Zelda Quux\"/></v:shape></w:pict></w:r>")]
    [InlineData("the titles of old drawings", "<w:r><w:pict><v:shape id=\"a\" title=\"Zelda Quux\"/></w:pict></w:r>")]
    [InlineData("content controls", "<w:sdt><w:sdtPr><w:alias w:val=\"Zelda Quux\"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>")]
    [InlineData("lists to choose from", "<w:sdt><w:sdtPr><w:comboBox><w:listItem w:displayText=\"Zelda Quux\" w:value=\"1\"/></w:comboBox></w:sdtPr></w:sdt>")]
    [InlineData("smart tags", "<w:smartTag w:element=\"n\"><w:smartTagPr><w:attr w:name=\"a\" w:val=\"Zelda Quux\"/></w:smartTagPr></w:smartTag>")]
    [InlineData("field codes over runs", "<w:r><w:instrText>QUOTE \"Zelda </w:instrText></w:r><w:r><w:instrText>Quux\"</w:instrText></w:r>")]
    [InlineData("form fields", "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput><w:default w:val=\"Zelda Quux\"/></w:textInput></w:ffData></w:fldChar></w:r>")]
    [InlineData("captions of tables", "<w:tbl><w:tblPr><w:tblCaption w:val=\"Zelda Quux\"/></w:tblPr></w:tbl>")]
    [InlineData("phonetic guides", "<w:ruby><w:rt><w:r><w:t>Zelda Quux</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>zq</w:t></w:r></w:rubyBase></w:ruby>")]
    [InlineData("words under phonetic guides", "<w:ruby><w:rt><w:r><w:t>zz</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Zel</w:t></w:r></w:rubyBase></w:ruby><w:ruby><w:rt><w:r><w:t>da</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>da Quux</w:t></w:r></w:rubyBase></w:ruby>")]
    [InlineData("formulas", "<m:oMath><m:r><m:t>Zelda </m:t></m:r><m:r><m:t>Quux</m:t></m:r></m:oMath>")]
    [InlineData("unknown elements", "<q:a xmlns:q=\"urn:q\" q:b=\"Zelda Quux\"/>")]
    [InlineData("namespaces", "<q:a xmlns:q=\"urn:zelda-quux\"/>")]
    [InlineData("editors", "<w:permStart w:id=\"1\" w:ed=\"zelda.quux@example.org\"/>")]
    [InlineData("neighbour cells", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zelda</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Quux</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    [InlineData("letters of other scripts", "<w:r><w:t>Ζеldа Qυυх</w:t></w:r>")]
    public void A_redactor_blind_in_the_body_to(string place, string content) => FoundIn(With(P(Run("Hello ") + content)), place).ShouldContain("word/document.xml");

    [Fact]
    public void A_redactor_that_leaves_the_surname_alone() =>
        WordVerifier.Verify(Saying("Person A came. Later Quux left.").Build(), Terms("Zelda Quux", "Zelda", "Quux")).Leaks.ShouldHaveSingleItem().TermIndex.ShouldBe(2);

    private static List<string> FoundIn(ADocx file, string place)
    {
        var report = WordVerifier.Verify(file.Build(), new ReleaseTerms(["Zelda Quux"], []));

        report.IsReleasable.ShouldBeFalse(place);

        return [.. report.Leaks.Select(leak => leak.Part)];
    }

    private static string Story(string root, string content) =>
        $"<w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{content}</w:{root}>";
}
