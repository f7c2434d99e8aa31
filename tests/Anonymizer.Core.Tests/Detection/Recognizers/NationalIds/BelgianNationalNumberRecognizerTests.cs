using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class BelgianNationalNumberRecognizerTests
{
    private static readonly BelgianNationalNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 85.03.12-104.81 as hers.", "85.03.12-104.81")]
    [InlineData("The record gives 05.03.12-104.79 as hers.", "05.03.12-104.79")]
    [InlineData("The record gives 85031210481 as hers.", "85031210481")]
    [InlineData("rijksregisternummer 85.03.12-104.81, issued in May", "85.03.12-104.81")]
    [InlineData("(rijksregisternummer: 85.03.12\u2011104.81)", "85.03.12\u2011104.81")]
    public void A_national_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 85.03.12-104.82 as hers.")]
    [InlineData("rijksregisternummer 785.03.12-104.81 and more")]
    [InlineData("rijksregisternummer 85.03.12-104.817 and more")]
    [InlineData("rijksregisternummer 85.03.12-104.81-77 and more")]
    public void What_is_no_national_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_national_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "rijksregisternummer 85.03.12-104.82 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "rijksregisternummer 85.03.12-104.81 of hers"));
    }
}
