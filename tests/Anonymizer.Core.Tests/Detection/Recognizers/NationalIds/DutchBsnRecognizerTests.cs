using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class DutchBsnRecognizerTests
{
    private static readonly DutchBsnRecognizer Recognizer = new();

    [Theory]
    [InlineData("BSN 123456708, issued in May", "123456708")]
    [InlineData("BSN 1234.56.708, issued in May", "1234.56.708")]
    [InlineData("(BSN: 123\u00AD456708)", "123\u00AD456708")]
    public void A_bsn_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 123456709 as hers.")]
    [InlineData("The record gives 123456708 as a sum.")]
    [InlineData("The record gives 1234.56.708 as a sum.")]
    [InlineData("BSN 7123456708 and more")]
    [InlineData("BSN 1234567087 and more")]
    [InlineData("BSN 123456708-77 and more")]
    public void What_is_no_bsn_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_bsn_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "BSN 123456709 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "BSN 123456708 of hers"));
    }
}
