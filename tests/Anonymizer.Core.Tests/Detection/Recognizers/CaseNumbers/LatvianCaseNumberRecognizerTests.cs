using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class LatvianCaseNumberRecognizerTests
{
    private static readonly LatvianCaseNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("lieta Nr. C30123456", "C30123456")]
    [InlineData("Lieta C12345678, arhīva", "C12345678")]
    [InlineData("SKC-123/2019", "SKC-123/2019")]
    [InlineData("kriminālprocesā Nr. 11087001234", "11087001234")]
    [InlineData("arhīva Nr. C-1234-20/5", "C-1234-20/5")]
    public void A_case_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The part C1234567890")]
    [InlineData("the sum 11087001234")]
    [InlineData("XC30123456")]
    [InlineData("lieta C-105/03")]
    public void What_is_no_case_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
