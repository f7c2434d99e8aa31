using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class BritishCaseNumberRecognizerTests
{
    private static readonly BritishCaseNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("Ind. No. T20240752", "T20240752")]
    [InlineData("CR-2022-001836", "CR-2022-001836")]
    [InlineData("Appeal Number: PA/03171/2022", "PA/03171/2022")]
    [InlineData("REF/2022/0271", "REF/2022/0271")]
    [InlineData("A2/2019/1234,", "A2/2019/1234")]
    [InlineData("(PH24F80921)", "PH24F80921")]
    public void A_case_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("T20240752X")]
    [InlineData("in T1999")]
    [InlineData("PA/03171/20221")]
    [InlineData("AND/OR/2019")]
    public void What_is_no_case_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
