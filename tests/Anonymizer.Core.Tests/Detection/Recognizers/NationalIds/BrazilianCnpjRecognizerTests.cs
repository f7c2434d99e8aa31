using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class BrazilianCnpjRecognizerTests
{
    private static readonly BrazilianCnpjRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 12.345.678/0001-95 as hers.", "12.345.678/0001-95")]
    [InlineData("The record gives 12.ABC.345/01DE-35 as hers.", "12.ABC.345/01DE-35")]
    [InlineData("CNPJ 12.345.678/0001-95, issued in May", "12.345.678/0001-95")]
    [InlineData("CNPJ 12345678000195, issued in May", "12345678000195")]
    [InlineData("(CNPJ: 12.345.678/0001\u201195)", "12.345.678/0001\u201195")]
    public void A_cnpj_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 12.345.678/0001-96 as hers.")]
    [InlineData("The record gives 12345678000195 as a sum.")]
    [InlineData("CNPJ 712.345.678/0001-95 and more")]
    [InlineData("CNPJ 12.345.678/0001-957 and more")]
    [InlineData("CNPJ 12.345.678/0001-95-77 and more")]
    public void What_is_no_cnpj_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_cnpj_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "CNPJ 12.345.678/0001-96 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "CNPJ 12.345.678/0001-95 of hers"));
    }
}
