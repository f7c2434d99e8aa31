using Anonymizer.Core.Detection.Recognizers.Patterns;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Patterns;

public class BoundaryTests
{
    [Theory]
    [InlineData("|123|", true)]
    [InlineData("no. |123|.", true)]
    [InlineData("(|123|)", true)]
    [InlineData("no.|123|, 124", true)]
    [InlineData("a|123|", false)]
    [InlineData("|123|4", false)]
    [InlineData("0-|123|", false)]
    [InlineData("|123|/04", false)]
    [InlineData("1.|123|", false)]
    [InlineData("_|123|", false)]
    public void A_find_is_free_when_no_word_or_number_goes_on(string marked, bool isFree)
    {
        var start = marked.IndexOf('|', StringComparison.Ordinal);
        var end = marked.LastIndexOf('|') - 1;

        Boundary.IsFree(marked.Replace("|", "", StringComparison.Ordinal), start, end).ShouldBe(isFree);
    }
}
