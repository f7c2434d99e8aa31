using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class BrazilianCpfRecognizerTests
{
    private static readonly BrazilianCpfRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 123.456.789-09 as hers.", "123.456.789-09")]
    [InlineData("CPF 123.456.789-09, issued in May", "123.456.789-09")]
    [InlineData("CPF 12345678909, issued in May", "12345678909")]
    [InlineData("(CPF: 123.456.789\u201109)", "123.456.789\u201109")]
    public void A_cpf_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 123.456.789-00 as hers.")]
    [InlineData("The record gives 12345678909 as a sum.")]
    [InlineData("CPF 7123.456.789-09 and more")]
    [InlineData("CPF 123.456.789-097 and more")]
    [InlineData("CPF 123.456.789-09-77 and more")]
    public void What_is_no_cpf_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_cpf_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "CPF 123.456.789-00 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "CPF 123.456.789-09 of hers"));
    }
}
