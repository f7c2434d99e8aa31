using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class IndianAadhaarRecognizerTests
{
    private static readonly IndianAadhaarRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 2341 2341 2346 as hers.", "2341 2341 2346")]
    [InlineData("The record gives 2341-2341-2346 as hers.", "2341-2341-2346")]
    [InlineData("Aadhaar 2341 2341 2346, issued in May", "2341 2341 2346")]
    [InlineData("Aadhaar 234123412346, issued in May", "234123412346")]
    [InlineData("(Aadhaar: 2341\u00A02341\u00A02346)", "2341\u00A02341\u00A02346")]
    public void An_aadhaar_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 2341 2341 2347 as hers.")]
    [InlineData("The record gives 234123412346 as a sum.")]
    [InlineData("Aadhaar 72341 2341 2346 and more")]
    [InlineData("Aadhaar 2341 2341 23467 and more")]
    [InlineData("Aadhaar 2341 2341 2346-77 and more")]
    public void What_is_no_aadhaar_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void An_aadhaar_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "Aadhaar 2341 2341 2347 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "Aadhaar 2341 2341 2346 of hers"));
    }
}
