using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Detection;

public class EdgeTrimTests
{
    [Theory]
    [InlineData("{DATETIME:between 1 May} and", "between {DATETIME:1 May} and")]
    [InlineData("{ORG:the Fjord Company and}", "the {ORG:Fjord Company} and")]
    [InlineData("{ORG:of the Fjord  Company}", "of the {ORG:Fjord  Company}")]
    [InlineData("{PERSON:Mr Anton Berg}", "{PERSON:Mr Anton Berg}")]
    [InlineData("{ORG:The Fjord Company}", "{ORG:The Fjord Company}")]
    [InlineData("{ORG:Bank of Norland}", "{ORG:Bank of Norland}")]
    [InlineData("{ORG!:the Fjord Company}", "{ORG:the Fjord Company}")]
    public void Small_words_at_the_ends_of_a_find_are_freed(string verdict, string expected)
    {
        var marked = Marked.Parse(verdict);

        Marked.Show(marked.Text, Detector.Complete(marked.Text, marked.Mentions).Mentions).ShouldBe(expected);
    }
}
