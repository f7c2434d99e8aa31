using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Text;

public class SentencesTests
{
    [Theory]
    [InlineData("Berg", 0, true)]
    [InlineData("He left. Berg", 9, true)]
    [InlineData("He left. “Berg", 10, true)]
    [InlineData("Line\nBerg", 5, true)]
    [InlineData("then Berg", 5, false)]
    [InlineData("then, Berg", 6, false)]
    [InlineData("then: Berg", 6, false)]
    public void A_sentence_starts_after_a_full_stop_or_a_line(string text, int offset, bool expected) => Sentences.StartsAt(text, offset).ShouldBe(expected);
}
