using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class IrishPpsNumberRecognizerTests
{
    private static readonly IrishPpsNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 1234567T as hers.", "1234567T")]
    [InlineData("The record gives 1234567FA as hers.", "1234567FA")]
    [InlineData("PPS number 1234567T, issued in May", "1234567T")]
    [InlineData("(PPS number: 123\u00AD4567T)", "123\u00AD4567T")]
    public void A_pps_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 1234567U as hers.")]
    [InlineData("PPS number 71234567T and more")]
    [InlineData("PPS number 1234567TQ and more")]
    [InlineData("PPS number 1234567T-77 and more")]
    public void What_is_no_pps_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_pps_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "PPS number 1234567U of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "PPS number 1234567T of hers"));
    }
}
