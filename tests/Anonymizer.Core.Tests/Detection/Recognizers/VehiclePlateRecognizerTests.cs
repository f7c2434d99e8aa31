using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class VehiclePlateRecognizerTests
{
    private static readonly VehiclePlateRecognizer Recognizer = new();

    [Theory]
    [InlineData("a car with the registration number AB-1234 was seen", "AB-1234")]
    [InlineData("valsts numurs AB-1234, balts", "AB-1234")]
    [InlineData("licence plate BD51 SMR", "BD51 SMR")]
    [InlineData("amtliches Kennzeichen B-MW 1234.", "B-MW 1234")]
    [InlineData("immatriculé AB-123-CD,", "AB-123-CD")]
    [InlineData("matrícula 1234 BCD", "1234 BCD")]
    [InlineData("targa AB 123 CD", "AB 123 CD")]
    [InlineData("kenteken 12-ABC-3", "12-ABC-3")]
    [InlineData("plaka 34 ABC 123", "34 ABC 123")]
    [InlineData("nr rej. WA 12345", "WA 12345")]
    [InlineData("rekisterinumero ABC-123", "ABC-123")]
    [InlineData("registreringsnummer ABC 123", "ABC 123")]
    [InlineData("placa ABC1D23", "ABC1D23")]
    [InlineData("număr de înmatriculare B 123 ABC", "B 123 ABC")]
    [InlineData("The van AH67 LLA stood", "AH67 LLA")]
    [InlineData("vehicle registration XY11\u00A0ABC", "XY11\u00A0ABC")]
    public void A_plate_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The car AB-1234 was seen")]
    [InlineData("number plate AB-12345678")]
    [InlineData("registration number NH34")]
    [InlineData("number plate xAB-1234")]
    [InlineData("the licence plate was illegible in 2004")]
    public void What_is_no_plate_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
