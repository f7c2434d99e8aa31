using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Entities;

public class TypeVoteTests
{
    [Theory]
    [InlineData("{ORG?:EAT} and {ORG?:The EAT} and {MISC?:EAT}", "{ORG?:EAT} and {ORG?:The EAT} and {ORG?:EAT}")]
    [InlineData("{MISC?:EAT} and {LOC?:Eat} and {LOC?:EAT}", "{LOC?:EAT} and {LOC?:Eat} and {LOC?:EAT}")]
    [InlineData("{DEM?:driver} and {MISC?:driver}", "{DEM?:driver} and {MISC?:driver}")]
    [InlineData("{PERSON?:Berg} and {LOC?:Berg}", "{PERSON?:Berg} and {LOC?:Berg}")]
    [InlineData("{ORG?:EAT} and {MISC?!:EAT}", "{ORG?:EAT} and {MISC?:EAT}")]
    public void The_same_words_are_of_one_type(string verdict, string expected)
    {
        var marked = Marked.Parse(verdict);

        Marked.Show(marked.Text, Detector.Find(marked.Text, marked.Mentions)).ShouldBe(expected);
    }
}
