using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class BritishNhsNumberRecognizerTests
{
    private static readonly BritishNhsNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("NHS number 943 476 5005, issued in May", "943 476 5005")]
    [InlineData("NHS number 9434765005, issued in May", "9434765005")]
    [InlineData("(NHS number: 943\u00A0476\u00A05005)", "943\u00A0476\u00A05005")]
    public void A_nhs_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 943 476 5006 as hers.")]
    [InlineData("The record gives 943 476 5005 as a sum.")]
    [InlineData("The record gives 9434765005 as a sum.")]
    [InlineData("NHS number 7943 476 5005 and more")]
    [InlineData("NHS number 943 476 50057 and more")]
    [InlineData("NHS number 943 476 5005-77 and more")]
    public void What_is_no_nhs_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_nhs_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "NHS number 943 476 5006 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "NHS number 943 476 5005 of hers"));
    }
}
