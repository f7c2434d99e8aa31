using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class EmailRecognizerTests
{
    private static readonly EmailRecognizer Recognizer = new();

    [Theory]
    [InlineData("Write to jana.berzina@example.org.", "jana.berzina@example.org")]
    [InlineData("(o'neill+law@mail.example.co.uk)", "o'neill+law@mail.example.co.uk")]
    [InlineData("e-pasts: jānis@tiesa.example.lv;", "jānis@tiesa.example.lv")]
    [InlineData("from <a_b-c%d@ex-ample.travel>,", "a_b-c%d@ex-ample.travel")]
    [InlineData("jana@exam\u00ADple.org", "jana@exam\u00ADple.org")]
    public void A_mail_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("jana@example")]
    [InlineData("@example.org")]
    [InlineData("jana@.org")]
    [InlineData("jana at example.org")]
    [InlineData("a@b")]
    [InlineData("2 @ 3.5 EUR")]
    public void What_is_no_mail_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
