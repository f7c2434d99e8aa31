using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Tests.Packaging;

public sealed class StrictNamesTests
{
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    [Theory]
    [InlineData("2.5%", "2500")]
    [InlineData("0%", "0")]
    [InlineData("-10%", "-10000")]
    [InlineData("x%", "0")]
    [InlineData("700", "700")]
    public void Shares_of_the_page_become_thousandths(string strict, string usual)
    {
        var document = XDocument.Parse($"<w:p xmlns:w=\"{Strict}\" xmlns:wp14=\"{Ns.Wp14}\"><wp14:sizeRelH><wp14:pctWidth>{strict}</wp14:pctWidth></wp14:sizeRelH></w:p>");

        StrictNames.Translate(document);

        document.Root!.Name.ShouldBe(Ns.W + "p");
        document.Descendants(Ns.Wp14 + "pctWidth").ShouldHaveSingleItem().Value.ShouldBe(usual);
    }

    [Fact]
    public void The_text_of_a_box_is_where_all_code_looks_for_it()
    {
        const string places = "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing";
        var document = XDocument.Parse($"<w:p xmlns:w=\"{Strict}\" xmlns:wp=\"{places}\" xmlns:wne=\"http://schemas.microsoft.com/office/word/2006/wordml\"><wp:inline><wp:extent/><wp:wsp><wp:txbx><wne:txbxContent/></wp:txbx></wp:wsp></wp:inline></w:p>");

        StrictNames.Translate(document);

        document.Root!.Descendants().Select(element => element.Name).ShouldBe([Ns.Wp + "inline", Ns.Wp + "extent", Ns.Wps + "wsp", Ns.Wps + "txbx", Ns.W + "txbxContent"]);
    }

    [Fact]
    public void Shares_of_a_color_become_thousandths()
    {
        var document = XDocument.Parse($"<w:p xmlns:w=\"{Strict}\" xmlns:a=\"http://purl.oclc.org/ooxml/drawingml/main\"><a:lumMod val=\"20%\"/></w:p>");

        StrictNames.Translate(document);

        document.Descendants(Ns.A + "lumMod").ShouldHaveSingleItem().Attribute("val")!.Value.ShouldBe("20000");
    }

    [Fact]
    public void A_place_in_a_table_gets_the_digits_that_a_usual_document_has()
    {
        var document = XDocument.Parse("<w:tr xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:cnfStyle w:firstRow=\"1\" w:lastRow=\"0\" w:oddHBand=\"true\" w:lastRowFirstColumn=\"1\"/></w:tr>");

        StrictNames.Translate(document);

        ((string?)document.Root!.Elements().Single().Attribute(Ns.W + "val")).ShouldBe("100000100001");
    }
}
