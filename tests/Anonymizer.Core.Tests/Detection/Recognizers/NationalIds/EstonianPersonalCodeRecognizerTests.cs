using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class EstonianPersonalCodeRecognizerTests
{
    private static readonly EstonianPersonalCodeRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 38503120428 as hers.", "38503120428")]
    [InlineData("isikukood 38503120428, issued in May", "38503120428")]
    [InlineData("(isikukood: 385\u00AD03120428)", "385\u00AD03120428")]
    public void A_personal_code_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 38503120429 as hers.")]
    [InlineData("isikukood 738503120428 and more")]
    [InlineData("isikukood 385031204287 and more")]
    [InlineData("isikukood 38503120428-77 and more")]
    public void What_is_no_personal_code_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_personal_code_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "isikukood 38503120429 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "isikukood 38503120428 of hers"));
    }
}
