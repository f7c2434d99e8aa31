using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class NorwegianBirthNumberRecognizerTests
{
    private static readonly NorwegianBirthNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 12038910076 as hers.", "12038910076")]
    [InlineData("The record gives 120389 10076 as hers.", "120389 10076")]
    [InlineData("The record gives 52038910140 as hers.", "52038910140")]
    [InlineData("fødselsnummer 12038910076, issued in May", "12038910076")]
    [InlineData("(fødselsnummer: 120\u00AD38910076)", "120\u00AD38910076")]
    public void A_birth_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 12038910077 as hers.")]
    [InlineData("fødselsnummer 712038910076 and more")]
    [InlineData("fødselsnummer 120389100767 and more")]
    [InlineData("fødselsnummer 12038910076-77 and more")]
    public void What_is_no_birth_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_birth_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "fødselsnummer 12038910077 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "fødselsnummer 12038910076 of hers"));
    }
}
