using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class DocumentNumberRecognizerTests
{
    private static readonly DocumentNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("his passport no. LV1234567 was", "LV1234567")]
    [InlineData("passport number: 123456789.", "123456789")]
    [InlineData("identity card No. AB 123456,", "AB 123456")]
    [InlineData("bank account no. 12345678-9", "12345678-9")]
    [InlineData("driving licence number 123/4567", "123/4567")]
    [InlineData("pases Nr. LV7654321", "LV7654321")]
    [InlineData("Reisepass Nr. C01X00T47", "C01X00T47")]
    [InlineData("matrícula nº 193.277-2, Técnico", "193.277-2")]
    public void A_document_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("his passport of 2004")]
    [InlineData("account no. 12")]
    [InlineData("passport 123456789")]
    [InlineData("the account number of the firm")]
    [InlineData("passport no. 12345678_9")]
    public void What_is_no_document_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
