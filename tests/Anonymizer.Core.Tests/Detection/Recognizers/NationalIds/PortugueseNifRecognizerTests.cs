using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class PortugueseNifRecognizerTests
{
    private static readonly PortugueseNifRecognizer Recognizer = new();

    [Theory]
    [InlineData("NIF 212345672, issued in May", "212345672")]
    [InlineData("NIF 212 345 672, issued in May", "212 345 672")]
    [InlineData("(NIF: 212\u00AD345672)", "212\u00AD345672")]
    public void A_nif_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 212345673 as hers.")]
    [InlineData("The record gives 212345672 as a sum.")]
    [InlineData("The record gives 212 345 672 as a sum.")]
    [InlineData("NIF 7212345672 and more")]
    [InlineData("NIF 2123456727 and more")]
    [InlineData("NIF 212345672-77 and more")]
    public void What_is_no_nif_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_nif_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "NIF 212345673 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "NIF 212345672 of hers"));
    }
}
