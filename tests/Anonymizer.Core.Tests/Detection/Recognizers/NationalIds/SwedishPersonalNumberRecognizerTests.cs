using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class SwedishPersonalNumberRecognizerTests
{
    private static readonly SwedishPersonalNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 850312-1041 as hers.", "850312-1041")]
    [InlineData("The record gives 19850312-1041 as hers.", "19850312-1041")]
    [InlineData("The record gives 850372-1048 as hers.", "850372-1048")]
    [InlineData("personnummer 850312-1041, issued in May", "850312-1041")]
    [InlineData("personnummer 8503121041, issued in May", "8503121041")]
    [InlineData("(personnummer: 850312\u20111041)", "850312\u20111041")]
    public void A_personal_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 850312-1042 as hers.")]
    [InlineData("The record gives 8503121041 as a sum.")]
    [InlineData("personnummer 7850312-1041 and more")]
    [InlineData("personnummer 850312-10417 and more")]
    [InlineData("personnummer 850312-1041-77 and more")]
    public void What_is_no_personal_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_personal_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "personnummer 850312-1042 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "personnummer 850312-1041 of hers"));
    }
}
