using Anonymizer.Core.Detection.Recognizers.Addresses;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Addresses;

public class RomanceAddressRecognizerTests
{
    private static readonly RomanceAddressRecognizer Recognizer = new();

    [Theory]
    [InlineData("demeurant 12 bis, rue de la Paix, 75002 Paris", "12 bis, rue de la Paix, 75002 Paris")]
    [InlineData("5, avenue des Champs", "5, avenue des Champs")]
    [InlineData("calle Mayor, n.º 15, 28013 Madrid", "calle Mayor, n.º 15, 28013 Madrid")]
    [InlineData("Avenida da Liberdade, 120", "Avenida da Liberdade, 120")]
    [InlineData("Rua Augusta 25", "Rua Augusta 25")]
    [InlineData("residente in via Garibaldi 7, 00153 Roma", "via Garibaldi 7, 00153 Roma")]
    [InlineData("str. Mihai Eminescu nr. 10, ap. 4", "str. Mihai Eminescu nr. 10, ap. 4")]
    [InlineData("piazza Dante 3", "piazza Dante 3")]
    public void A_street_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("flew via Paris 2 times")]
    [InlineData("la rue était vide")]
    [InlineData("Adv. for C/R. 1")]
    [InlineData("en la calle")]
    public void What_is_no_street_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
