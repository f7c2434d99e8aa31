using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class TurkishIdentityNumberRecognizerTests
{
    private static readonly TurkishIdentityNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 12345678950 as hers.", "12345678950")]
    [InlineData("T.C. kimlik no 12345678950, issued in May", "12345678950")]
    [InlineData("(T.C. kimlik no: 123\u00AD45678950)", "123\u00AD45678950")]
    public void An_identity_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 12345678951 as hers.")]
    [InlineData("T.C. kimlik no 712345678950 and more")]
    [InlineData("T.C. kimlik no 123456789507 and more")]
    [InlineData("T.C. kimlik no 12345678950-77 and more")]
    public void What_is_no_identity_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void An_identity_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "T.C. kimlik no 12345678951 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "T.C. kimlik no 12345678950 of hers"));
    }
}
