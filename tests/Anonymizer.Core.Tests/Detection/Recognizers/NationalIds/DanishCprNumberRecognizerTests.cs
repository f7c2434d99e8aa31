using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class DanishCprNumberRecognizerTests
{
    private static readonly DanishCprNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 120389-0008 as hers.", "120389-0008")]
    [InlineData("CPR-nr. 120389-0008, issued in May", "120389-0008")]
    [InlineData("CPR-nr. 1203890008, issued in May", "1203890008")]
    [InlineData("CPR-nr. 120389-0009, issued in May", "120389-0009")]
    [InlineData("(CPR-nr.: 120389\u20110008)", "120389\u20110008")]
    public void A_cpr_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 120389-0009 as hers.")]
    [InlineData("The record gives 1203890008 as a sum.")]
    [InlineData("The record gives 120389-0009 as a sum.")]
    [InlineData("CPR-nr. 7120389-0008 and more")]
    [InlineData("CPR-nr. 120389-00087 and more")]
    [InlineData("CPR-nr. 120389-0008-77 and more")]
    public void What_is_no_cpr_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_cpr_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "CPR-nr. 120389-0009 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "CPR-nr. 120389-0008 of hers"));
    }
}
