using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class CaseNumberRecognizerTests
{
    private static readonly CaseNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("Case No: A2/2019/1234", "A2/2019/1234")]
    [InlineData("Case No. 1:19-cv-01234,", "1:19-cv-01234")]
    [InlineData("file no. 123/2005 of", "123/2005")]
    [InlineData("file no. IC 119/05.", "IC 119/05")]
    [InlineData("Aktenzeichen: 12 O 345/19", "12 O 345/19")]
    [InlineData("dosar nr. 1234/3/2019", "1234/3/2019")]
    [InlineData("recurso núm. 123/2019", "123/2019")]
    [InlineData("mål nr T 1234-19", "T 1234-19")]
    [InlineData("bylos Nr. e2-1234-567/2019", "e2-1234-567/2019")]
    [InlineData("tsiviilasi nr 2-19-1234", "2-19-1234")]
    [InlineData("lieta Nr. C30123456", "C30123456")]
    [InlineData("Esas No: 2019/123", "2019/123")]
    [InlineData("pourvoi n° 19-12.345", "19-12.345")]
    [InlineData("R.G. n. 1234/2019", "1234/2019")]
    [InlineData("parketnummer 13/123456-19", "13/123456-19")]
    [InlineData("docket no. 19-1234", "19-1234")]
    public void A_case_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("case no. 7")]
    [InlineData("in the case of 1995")]
    [InlineData("Framework Decision no. 2001/220/JHA")]
    [InlineData("case no. C-105/03")]
    [InlineData("the file was no. of 12")]
    public void What_is_no_case_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
