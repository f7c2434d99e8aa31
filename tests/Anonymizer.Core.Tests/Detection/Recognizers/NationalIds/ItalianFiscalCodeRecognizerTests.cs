using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class ItalianFiscalCodeRecognizerTests
{
    private static readonly ItalianFiscalCodeRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives BNCMRA85C12H501P as hers.", "BNCMRA85C12H501P")]
    [InlineData("codice fiscale BNCMRA85C12H501P, issued in May", "BNCMRA85C12H501P")]
    [InlineData("(codice fiscale: BNC\u00ADMRA85C12H501P)", "BNC\u00ADMRA85C12H501P")]
    public void A_fiscal_code_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives BNCMRA85C12H501Q as hers.")]
    [InlineData("codice fiscale QBNCMRA85C12H501P and more")]
    [InlineData("codice fiscale BNCMRA85C12H501PQ and more")]
    [InlineData("codice fiscale BNCMRA85C12H501P-77 and more")]
    public void What_is_no_fiscal_code_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_fiscal_code_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "codice fiscale BNCMRA85C12H501Q of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "codice fiscale BNCMRA85C12H501P of hers"));
    }
}
