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
    [InlineData("policy number MM/7731/657149", "MM/7731/657149")]
    [InlineData("card ending 5091", "5091")]
    [InlineData("(title number KX363981)", "KX363981")]
    [InlineData("company number 08468497", "08468497")]
    [InlineData("under reference CW-980-4010;", "CW-980-4010")]
    [InlineData("hospital number PHI949226", "PHI949226")]
    [InlineData("Document No. 1187/2014", "1187/2014")]
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
    [InlineData("a student 2004/2005")]
    [InlineData("the licence of 1990-1995")]
    public void What_is_no_document_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
