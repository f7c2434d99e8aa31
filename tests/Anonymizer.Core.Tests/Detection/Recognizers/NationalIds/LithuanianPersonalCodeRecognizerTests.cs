using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class LithuanianPersonalCodeRecognizerTests
{
    private static readonly LithuanianPersonalCodeRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 49007150124 as hers.", "49007150124")]
    [InlineData("asmens kodas 49007150124, issued in May", "49007150124")]
    [InlineData("(asmens kodas: 490\u00AD07150124)", "490\u00AD07150124")]
    public void A_personal_code_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 49007150125 as hers.")]
    [InlineData("asmens kodas 749007150124 and more")]
    [InlineData("asmens kodas 490071501247 and more")]
    [InlineData("asmens kodas 49007150124-77 and more")]
    public void What_is_no_personal_code_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_personal_code_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "asmens kodas 49007150125 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "asmens kodas 49007150124 of hers"));
    }
}
