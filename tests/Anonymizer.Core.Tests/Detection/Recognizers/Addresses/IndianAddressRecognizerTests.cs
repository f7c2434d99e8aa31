using Anonymizer.Core.Detection.Recognizers.Addresses;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Addresses;

public class IndianAddressRecognizerTests
{
    private static readonly IndianAddressRecognizer Recognizer = new();

    [Theory]
    [InlineData("R/o H. No. 12/7, Sector 15, Rohini, Delhi - 110085.", "H. No. 12/7, Sector 15, Rohini, Delhi - 110085")]
    [InlineData("Flat No. 302, Green Heights", "Flat No. 302, Green Heights")]
    [InlineData("resident of Plot No. 8E, Gandhi Nagar", "Plot No. 8E, Gandhi Nagar")]
    public void A_street_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("plot no. 8 of the Act")]
    [InlineData("the house no one")]
    [InlineData("I.D. no. 7176")]
    public void What_is_no_street_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
