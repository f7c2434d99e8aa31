using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class GermanTaxIdRecognizerTests
{
    private static readonly GermanTaxIdRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 36 125 478 916 as hers.", "36 125 478 916")]
    [InlineData("Steuer-ID 36 125 478 916, issued in May", "36 125 478 916")]
    [InlineData("Steuer-ID 36125478916, issued in May", "36125478916")]
    [InlineData("(Steuer-ID: 36\u00A0125\u00A0478\u00A0916)", "36\u00A0125\u00A0478\u00A0916")]
    public void A_tax_id_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 36 125 478 917 as hers.")]
    [InlineData("The record gives 36125478916 as a sum.")]
    [InlineData("Steuer-ID 736 125 478 916 and more")]
    [InlineData("Steuer-ID 36 125 478 9167 and more")]
    [InlineData("Steuer-ID 36 125 478 916-77 and more")]
    public void What_is_no_tax_id_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_tax_id_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "Steuer-ID 36 125 478 917 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "Steuer-ID 36 125 478 916 of hers"));
    }
}
