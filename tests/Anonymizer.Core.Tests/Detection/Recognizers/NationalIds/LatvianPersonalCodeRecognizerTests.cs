using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class LatvianPersonalCodeRecognizerTests
{
    private static readonly LatvianPersonalCodeRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 120389-10439 as hers.", "120389-10439")]
    [InlineData("The record gives 320312-10428 as hers.", "320312-10428")]
    [InlineData("personas kods 120389-10439, issued in May", "120389-10439")]
    [InlineData("personas kods 12038910439, issued in May", "12038910439")]
    [InlineData("personas kods 32031210428, issued in May", "32031210428")]
    [InlineData("(personas kods: 120389\u201110439)", "120389\u201110439")]
    public void A_personal_code_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 120389-10430 as hers.")]
    [InlineData("The record gives 12038910439 as a sum.")]
    [InlineData("The record gives 32031210428 as a sum.")]
    [InlineData("personas kods 7120389-10439 and more")]
    [InlineData("personas kods 120389-104397 and more")]
    [InlineData("personas kods 120389-10439-77 and more")]
    public void What_is_no_personal_code_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_personal_code_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "personas kods 120389-10430 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "personas kods 120389-10439 of hers"));
    }
}
