using Anonymizer.Core.Detection.Recognizers.Addresses;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Addresses;

public class EnglishAddressRecognizerTests
{
    private static readonly EnglishAddressRecognizer Recognizer = new();

    [Theory]
    [InlineData("lives at 12 Baker Street, London NW1 6XE.", "12 Baker Street, London NW1 6XE")]
    [InlineData("at 221B Old Mill Road,", "221B Old Mill Road")]
    [InlineData("Flat 3, 14 St. Mary's Close", "Flat 3, 14 St. Mary's Close")]
    [InlineData("1600 North Elm Avenue, Springfield, IL 62704", "1600 North Elm Avenue, Springfield, IL 62704")]
    [InlineData("resident at 5 Hill View", "5 Hill View")]
    [InlineData("(5) of 17 Tanpit Row", "17 Tanpit Row")]
    [InlineData("10 St Chad's Place", "10 St Chad's Place")]
    [InlineData("8 Abbey St, Dublin 1", "8 Abbey St, Dublin 1")]
    [InlineData("The owner of 12 Elm Street.", "12 Elm Street")]
    public void A_street_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("In 2004 Street lights")]
    [InlineData("the 5 Hill View rooms")]
    [InlineData("Baker Street")]
    [InlineData("In 1995 Hyde Park was")]
    public void What_is_no_street_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
