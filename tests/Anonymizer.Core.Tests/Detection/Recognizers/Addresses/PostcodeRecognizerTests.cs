using Anonymizer.Core.Detection.Recognizers.Addresses;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Addresses;

public class PostcodeRecognizerTests
{
    private static readonly PostcodeRecognizer Recognizer = new();

    [Theory]
    [InlineData("London NW1 6XE.", "NW1 6XE")]
    [InlineData("Rīga, LV-1010", "LV-1010")]
    [InlineData("Ottawa K1A 0B1", "K1A 0B1")]
    [InlineData("Pin - 686 692.", "686 692")]
    [InlineData("Eircode D02 X285", "D02 X285")]
    public void A_postcode_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("the sum 686 692")]
    [InlineData("LV-10101")]
    [InlineData("XNW1 6XE")]
    [InlineData("D02 X285")]
    public void What_is_no_postcode_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
