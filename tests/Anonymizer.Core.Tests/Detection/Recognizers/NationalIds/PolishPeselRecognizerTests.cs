using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class PolishPeselRecognizerTests
{
    private static readonly PolishPeselRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 85031210433 as hers.", "85031210433")]
    [InlineData("The record gives 05231510438 as hers.", "05231510438")]
    [InlineData("PESEL 85031210433, issued in May", "85031210433")]
    [InlineData("(PESEL: 850\u00AD31210433)", "850\u00AD31210433")]
    public void A_pesel_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 85031210434 as hers.")]
    [InlineData("PESEL 785031210433 and more")]
    [InlineData("PESEL 850312104337 and more")]
    [InlineData("PESEL 85031210433-77 and more")]
    public void What_is_no_pesel_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_pesel_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "PESEL 85031210434 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "PESEL 85031210433 of hers"));
    }
}
