using Anonymizer.Core.Detection.Recognizers.Addresses;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Addresses;

public class PolishAddressRecognizerTests
{
    private static readonly PolishAddressRecognizer Recognizer = new();

    [Theory]
    [InlineData("zam. ul. Długa 12/5, 00-238 Warszawa", "ul. Długa 12/5, 00-238 Warszawa")]
    [InlineData("al. Jana Pawła II 7", "al. Jana Pawła II 7")]
    [InlineData("ulica Nowy Świat 15 m. 3", "ulica Nowy Świat 15 m. 3")]
    public void A_street_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("ulica była pusta")]
    [InlineData("na ul. Długiej")]
    public void What_is_no_street_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
