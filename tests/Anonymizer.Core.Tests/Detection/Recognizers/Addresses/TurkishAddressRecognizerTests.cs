using Anonymizer.Core.Detection.Recognizers.Addresses;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Addresses;

public class TurkishAddressRecognizerTests
{
    private static readonly TurkishAddressRecognizer Recognizer = new();

    [Theory]
    [InlineData("Moda Caddesi No: 12/5 adresinde", "Moda Caddesi No: 12/5")]
    [InlineData("Cumhuriyet Mahallesi Atatürk Cad. 15 D: 3", "Cumhuriyet Mahallesi Atatürk Cad. 15 D: 3")]
    [InlineData("Gül Sokak No. 7", "Gül Sokak No. 7")]
    public void A_street_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("Moda Caddesi uzun")]
    [InlineData("sokak 5")]
    public void What_is_no_street_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
