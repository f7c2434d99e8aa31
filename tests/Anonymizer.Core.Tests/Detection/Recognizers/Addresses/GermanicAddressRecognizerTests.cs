using Anonymizer.Core.Detection.Recognizers.Addresses;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Addresses;

public class GermanicAddressRecognizerTests
{
    private static readonly GermanicAddressRecognizer Recognizer = new();

    [Theory]
    [InlineData("wohnt Hauptstraße 12a, 10115 Berlin.", "Hauptstraße 12a, 10115 Berlin")]
    [InlineData("Berliner Straße 5", "Berliner Straße 5")]
    [InlineData("Storgatan 14, 111 22 Stockholm", "Storgatan 14, 111 22 Stockholm")]
    [InlineData("Karl Johans gate 22", "Karl Johans gate 22")]
    [InlineData("Hämeenkatu 15", "Hämeenkatu 15")]
    [InlineData("Kerkstraat 108", "Kerkstraat 108")]
    [InlineData("Vestergade 7, 8000 Aarhus", "Vestergade 7, 8000 Aarhus")]
    [InlineData("wohnhaft Kirchweg 3", "Kirchweg 3")]
    public void A_street_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("die Hauptstraße entlang")]
    [InlineData("hauptstraße 5")]
    [InlineData("Delegate 3 spoke")]
    [InlineData("Kirchweg 3 entlang")]
    public void What_is_no_street_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
