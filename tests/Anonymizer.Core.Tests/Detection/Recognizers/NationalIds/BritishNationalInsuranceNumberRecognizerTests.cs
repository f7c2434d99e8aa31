using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class BritishNationalInsuranceNumberRecognizerTests
{
    private static readonly BritishNationalInsuranceNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives AB 12 34 56 C as hers.", "AB 12 34 56 C")]
    [InlineData("The record gives AB123456C as hers.", "AB123456C")]
    [InlineData("NI number AB 12 34 56 C, issued in May", "AB 12 34 56 C")]
    [InlineData("(NI number: AB\u00A012\u00A034\u00A056\u00A0C)", "AB\u00A012\u00A034\u00A056\u00A0C")]
    public void A_national_insurance_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives GB 12 34 56 C as hers.")]
    [InlineData("NI number QAB 12 34 56 C and more")]
    [InlineData("NI number AB 12 34 56 CQ and more")]
    [InlineData("NI number AB 12 34 56 C-77 and more")]
    public void What_is_no_national_insurance_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_national_insurance_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "NI number GB 12 34 56 C of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "NI number AB 12 34 56 C of hers"));
    }
}
