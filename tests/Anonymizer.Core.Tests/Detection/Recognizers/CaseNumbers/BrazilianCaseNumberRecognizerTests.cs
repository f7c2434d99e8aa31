using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class BrazilianCaseNumberRecognizerTests
{
    private static readonly BrazilianCaseNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("Processo n. 0001234-47.2019.8.26.0100, da", "0001234-47.2019.8.26.0100")]
    [InlineData("(0001234-47.2019.8.26.0100)", "0001234-47.2019.8.26.0100")]
    public void A_case_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("ver 0001234-48.2019.8.26.0100 aqui")]
    [InlineData("ver 70001234-47.2019.8.26.0100")]
    [InlineData("ver 0001234-47.2019.8.26.01001")]
    public void What_is_no_case_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_case_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "Processo 0001234-48.2019.8.26.0100").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "Processo 0001234-47.2019.8.26.0100"));
    }
}
