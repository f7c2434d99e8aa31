using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Detection;

public class LabelsTests
{
    [Theory]
    [InlineData("{CODE:Case No}. K20", "Case No. K20")]
    [InlineData("{MISC:Page} {MISC:1} of 3", "Page 1 of 3")]
    [InlineData("{DATETIME:Between}:", "Between:")]
    [InlineData("{ORG:District Judge} {PERSON:Tone Lie}", "District Judge {PERSON:Tone Lie}")]
    [InlineData("lasted for {DATETIME:about} a week", "lasted for about a week")]
    [InlineData("{PERSON:A} and {PERSON:V}", "{PERSON:A} and {PERSON:V}")]
    [InlineData("£1,300\n{LOC:5}\nrooms", "£1,300\n5\nrooms")]
    [InlineData("at {LOC:23} {LOC:Osier Bank}", "at {LOC:23} {LOC:Osier Bank}")]
    [InlineData("{LOC:23} {LOC:Osier Bank}", "{LOC:23} {LOC:Osier Bank}")]
    [InlineData("{CODE:31} and {DATETIME:31}", "{CODE:31} and {DATETIME:31}")]
    [InlineData("{ORG:Case Foundation}", "{ORG:Case Foundation}")]
    [InlineData("{ORG!:Case}", "{ORG:Case}")]
    public void What_labels_and_names_nothing_is_no_mention(string verdict, string expected)
    {
        var marked = Marked.Parse(verdict);

        Marked.Show(marked.Text, Detector.Complete(marked.Text, marked.Mentions).Mentions).ShouldBe(expected);
    }
}
