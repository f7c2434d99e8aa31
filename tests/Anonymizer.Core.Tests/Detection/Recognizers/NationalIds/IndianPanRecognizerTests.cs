using Anonymizer.Core.Detection.Recognizers.NationalIds;

namespace Anonymizer.Core.Tests.Detection.Recognizers.NationalIds;

public class IndianPanRecognizerTests
{
    private static readonly IndianPanRecognizer Recognizer = new();

    [Theory]
    [InlineData("The record gives ABCPD1234E as hers.", "ABCPD1234E")]
    [InlineData("PAN: ABCPD1234E.", "ABCPD1234E")]
    public void A_pan_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The record gives ABCXD1234E as hers.")]
    [InlineData("PAN ABCPD12345E")]
    [InlineData("PAN XABCPD1234E")]
    public void What_is_no_pan_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
