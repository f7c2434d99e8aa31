using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class FrenchNirRecognizerTests
{
    private static readonly FrenchNirRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 185039912345672 as hers.", "185039912345672")]
    [InlineData("The record gives 1 85 03 99 123 456 72 as hers.", "1 85 03 99 123 456 72")]
    [InlineData("The record gives 285032A12345648 as hers.", "285032A12345648")]
    [InlineData("numéro de sécurité sociale 185039912345672, issued in May", "185039912345672")]
    [InlineData("(numéro de sécurité sociale: 185\u00AD039912345672)", "185\u00AD039912345672")]
    public void A_nir_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 185039912345673 as hers.")]
    [InlineData("numéro de sécurité sociale 7185039912345672 and more")]
    [InlineData("numéro de sécurité sociale 1850399123456727 and more")]
    [InlineData("numéro de sécurité sociale 185039912345672-77 and more")]
    public void What_is_no_nir_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_nir_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "numéro de sécurité sociale 185039912345673 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "numéro de sécurité sociale 185039912345672 of hers"));
    }
}
