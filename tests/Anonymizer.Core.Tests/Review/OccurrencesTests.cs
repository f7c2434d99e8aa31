using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review;

public class OccurrencesTests
{
    [Theory]
    [InlineData("Ann", true, 2)]
    [InlineData("Ann", false, 3)]
    [InlineData(" Ann ", true, 2)]
    [InlineData("Annual", true, 1)]
    [InlineData("report.", true, 1)]
    [InlineData("  ", true, 0)]
    [InlineData("nobody", true, 0)]
    public void Whole_words_are_found_and_parts_of_words_are_not(string words, bool matchCase, int expected)
    {
        var text = VerdictText.FromPlain("Ann gave the Annual report. ANN and Joanna left.\nAnn's");

        Occurrences.Of(words, text, matchCase).Count.ShouldBe(expected);
    }
}
