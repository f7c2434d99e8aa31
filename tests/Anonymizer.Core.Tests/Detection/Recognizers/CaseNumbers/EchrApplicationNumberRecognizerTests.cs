using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class EchrApplicationNumberRecognizerTests
{
    private static readonly EchrApplicationNumberRecognizer Recognizer = new();

    [Theory]
    [InlineData("an application (no. 40593/04) against", "40593/04")]
    [InlineData("CASE OF A v. B\\n(Application no. 1234/05)", "1234/05")]
    [InlineData("In the case of A. v. Norway (application no. 99/07), the", "99/07")]
    [InlineData("requête n° 123/05 dirigée", "123/05")]
    [InlineData("the applicant (47676/99)", "47676/99")]
    [InlineData("(nos. 14553-14554/89)", "14553-14554/89")]
    public void An_application_number_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("no. 40593/2004x")]
    [InlineData("on 12/04 he")]
    [InlineData("no. 140593/041")]
    [InlineData("see no. 40593/04/05")]
    [InlineData("number 7")]
    public void What_is_no_application_number_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
