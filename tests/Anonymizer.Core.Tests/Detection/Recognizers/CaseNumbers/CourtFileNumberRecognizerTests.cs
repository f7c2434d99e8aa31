using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class CourtFileNumberRecognizerTests
{
    private static readonly CourtFileNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("Az. 12 O 345/19 vom", "12 O 345/19")]
    [InlineData("(17 C 1018/87)", "17 C 1018/87")]
    [InlineData("sygn. akt II K 123/19,", "II K 123/19")]
    [InlineData("XV GC 375/01", "XV GC 375/01")]
    [InlineData("file no. 2 BvR 2268/12)", "2 BvR 2268/12")]
    public void A_file_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("12 o 345/19")]
    [InlineData("the 12 Of 345/1")]
    [InlineData("12 O 345/191")]
    public void What_is_no_file_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
