using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class SpanishDniNieRecognizerTests
{
    private static readonly SpanishDniNieRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 12345678Z as hers.", "12345678Z")]
    [InlineData("The record gives X1234567L as hers.", "X1234567L")]
    [InlineData("The record gives 12.345.678-Z as hers.", "12.345.678-Z")]
    [InlineData("DNI 12345678Z, issued in May", "12345678Z")]
    [InlineData("(DNI: 123\u00AD45678Z)", "123\u00AD45678Z")]
    public void A_dni_or_nie_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 12345678A as hers.")]
    [InlineData("DNI 712345678Z and more")]
    [InlineData("DNI 12345678ZQ and more")]
    [InlineData("DNI 12345678Z-77 and more")]
    public void What_is_no_dni_or_nie_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_dni_or_nie_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "DNI 12345678A of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "DNI 12345678Z of hers"));
    }
}
