using Anonymizer.Core.Detection.Recognizers.CaseNumbers;

namespace Anonymizer.Core.Tests.Detection.Recognizers.CaseNumbers;

public class CitationRecognizerTests
{
    private static readonly CitationRecognizer Recognizer = new();

    [Theory]
    [InlineData("in [2019] EWCA Civ 123 it", "[2019] EWCA Civ 123")]
    [InlineData("R v A [2002] EWHC 45 (Admin).", "[2002] EWHC 45 (Admin)")]
    [InlineData("ECLI:EU:C:2019:123, para", "ECLI:EU:C:2019:123")]
    [InlineData("Case C-105/03", "C-105/03")]
    [InlineData("AIR 1964 SC 521", "AIR 1964 SC 521")]
    [InlineData("(2014) 8 SCC 273]", "(2014) 8 SCC 273")]
    [InlineData("[1992] 2 All ER 65", "[1992] 2 All ER 65")]
    public void A_citation_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("in [2019] the")]
    [InlineData("C-1055555/03")]
    [InlineData("ECLI:EU")]
    [InlineData("in (2014) 8 days")]
    public void What_is_no_citation_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
