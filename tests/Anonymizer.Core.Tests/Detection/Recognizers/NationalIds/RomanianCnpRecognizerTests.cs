using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class RomanianCnpRecognizerTests
{
    private static readonly RomanianCnpRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 1850312401049 as hers.", "1850312401049")]
    [InlineData("CNP 1850312401049, issued in May", "1850312401049")]
    [InlineData("(CNP: 185\u00AD0312401049)", "185\u00AD0312401049")]
    public void A_cnp_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 1850312401040 as hers.")]
    [InlineData("CNP 71850312401049 and more")]
    [InlineData("CNP 18503124010497 and more")]
    [InlineData("CNP 1850312401049-77 and more")]
    public void What_is_no_cnp_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_cnp_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "CNP 1850312401040 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "CNP 1850312401049 of hers"));
    }
}
