using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class FinnishPersonalCodeRecognizerTests
{
    private static readonly FinnishPersonalCodeRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 120389-104F as hers.", "120389-104F")]
    [InlineData("The record gives 010305A123A as hers.", "010305A123A")]
    [InlineData("henkilötunnus 120389-104F, issued in May", "120389-104F")]
    [InlineData("(henkilötunnus: 120389\u2011104F)", "120389\u2011104F")]
    public void A_personal_code_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 120389-104G as hers.")]
    [InlineData("henkilötunnus 7120389-104F and more")]
    [InlineData("henkilötunnus 120389-104FQ and more")]
    [InlineData("henkilötunnus 120389-104F-77 and more")]
    [InlineData("The record gives 320389-104X as hers.")]
    public void What_is_no_personal_code_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_personal_code_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "henkilötunnus 120389-104G of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "henkilötunnus 120389-104F of hers"));
    }
}
