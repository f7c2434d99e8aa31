using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Detection;

public class RoleListsTests
{
    [Theory]
    [InlineData("{PERSON:Mr Berg}, President, {PERSON:Ms Lie}, {PERSON:Mr Dahl}, judges, sat.", "Judge Judge Judge")]
    [InlineData("represented by {PERSON:Mr Berg}, {PERSON:Ms Lie} and Mr {PERSON:Dahl}.", "Lawyer Lawyer Lawyer")]
    [InlineData("{PERSON:Mr Berg} and {PERSON:Ms Lie}, lawyers practising in Oslo", "Lawyer Lawyer")]
    [InlineData("by {PERSON:Mr Berg} and {PERSON:Ms Lie} (“the applicants”)", "Petitioner Petitioner")]
    [InlineData("represented by {PERSON:Mr Berg} and {PERSON:Ms Lie} (“the applicant”)", "Lawyer Petitioner")]
    [InlineData("Judge {PERSON:Berg} and the neighbor {PERSON:Lie}", "Judge None")]
    [InlineData("Judge {PERSON:Berg} spoke. {PERSON:Lie} left.", "Judge None")]
    [InlineData("Judge {PERSON:Berg}, {ORG:Lie Ltd}, {PERSON:Lie}", "Judge None None")]
    [InlineData("Judge {PERSON:Berg}, {PERSON!:Lie}", "Judge None")]
    [InlineData("the witness {PERSON:Berg}, {PERSON:Lie}", "Witness None")]
    public void A_role_that_is_stated_once_holds_for_the_enumeration(string verdict, string expected)
    {
        var marked = Marked.Parse(verdict);

        string.Join(' ', ContextRoles.Apply(marked.Text, marked.Mentions).Select(mention => mention.Role)).ShouldBe(expected);
    }
}
