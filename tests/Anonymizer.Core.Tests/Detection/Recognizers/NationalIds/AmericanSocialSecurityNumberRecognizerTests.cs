using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class AmericanSocialSecurityNumberRecognizerTests
{
    private static readonly AmericanSocialSecurityNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives 123-45-6789 as hers.", "123-45-6789")]
    [InlineData("The record gives 912-70-1234 as hers.", "912-70-1234")]
    [InlineData("SSN 123-45-6789, issued in May", "123-45-6789")]
    [InlineData("SSN 123456789, issued in May", "123456789")]
    [InlineData("(SSN: 123\u201145\u20116789)", "123\u201145\u20116789")]
    public void A_social_security_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives 666-45-6789 as hers.")]
    [InlineData("The record gives 123456789 as a sum.")]
    [InlineData("SSN 7123-45-6789 and more")]
    [InlineData("SSN 123-45-67897 and more")]
    [InlineData("SSN 123-45-6789-77 and more")]
    [InlineData("The record gives 912-66-1234 as hers.")]
    public void What_is_no_social_security_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_social_security_number_that_is_named_and_mistyped_is_proposed_with_less_confidence()
    {
        Finds.ScoreIn(Recognizer, "SSN 666-45-6789 of hers").ShouldBeLessThan(Finds.ScoreIn(Recognizer, "SSN 123-45-6789 of hers"));
    }
}
