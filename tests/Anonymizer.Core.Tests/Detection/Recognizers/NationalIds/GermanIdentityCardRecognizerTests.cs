using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class GermanIdentityCardRecognizerTests
{
    private static readonly GermanIdentityCardRecognizer Recognizer = new();

    [Theory]
    [InlineData("Personalausweis Nr. L01X00T471, issued in May", "L01X00T471")]
    [InlineData("Personalausweis Nr. T220001293, issued in May", "T220001293")]
    [InlineData("Personalausweis Nr. L01X00T47, issued in May", "L01X00T47")]
    [InlineData("(Personalausweis Nr.: L01\u00ADX00T471)", "L01\u00ADX00T471")]
    public void A_card_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives L01X00T472 as hers.")]
    [InlineData("The record gives L01X00T471 as a sum.")]
    [InlineData("The record gives T220001293 as a sum.")]
    [InlineData("The record gives L01X00T47 as a sum.")]
    [InlineData("Personalausweis Nr. QL01X00T471 and more")]
    [InlineData("Personalausweis Nr. L01X00T4717 and more")]
    [InlineData("Personalausweis Nr. L01X00T471-77 and more")]
    public void What_is_no_card_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_card_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "Personalausweis Nr. L01X00T472 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "Personalausweis Nr. L01X00T471 of hers"));
    }
}
