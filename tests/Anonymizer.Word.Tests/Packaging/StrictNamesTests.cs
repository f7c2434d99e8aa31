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
}
