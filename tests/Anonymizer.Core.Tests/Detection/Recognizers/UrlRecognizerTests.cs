using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class UrlRecognizerTests
{
    private static readonly UrlRecognizer Recognizer = new();

    [Theory]
    [InlineData("See https://example.org/a/b?c=d#e.", "https://example.org/a/b?c=d#e")]
    [InlineData("on www.example.org, and", "www.example.org")]
    [InlineData("(http://example.org:8080/x)", "http://example.org:8080/x")]
    [InlineData("HTTPS://EXAMPLE.ORG/", "HTTPS://EXAMPLE.ORG/")]
    [InlineData("Her page is https://facebook.example/jana.berzina!", "https://facebook.example/jana.berzina")]
    public void A_url_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("http:/example.org")]
    [InlineData("the www. of things")]
    [InlineData("ftp is old")]
    public void What_is_no_url_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
