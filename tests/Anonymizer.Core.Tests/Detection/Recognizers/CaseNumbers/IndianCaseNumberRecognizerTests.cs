using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class IndianCaseNumberRecognizerTests
{
    private static readonly IndianCaseNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("Criminal Appeal No. 123 of 2004", "123 of 2004")]
    [InlineData("W.P.(C) No. 1234/2010", "1234/2010")]
    [InlineData("FIR No. 0067/2015 was", "0067/2015")]
    [InlineData("S.L.P. (Crl.) No. 5 of 2011", "5 of 2011")]
    [InlineData("C.R.A. No.326-DB of 1998", "326-DB of 1998")]
    [InlineData("O.S.No.16217/2000", "16217/2000")]
    public void A_case_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("Section 123 of 2004")]
    [InlineData("Act No. 5 of 1908")]
    [InlineData("the official gazettia nos. 53/1991")]
    [InlineData("Appeal No. 12")]
    public void What_is_no_case_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
