using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verification;

namespace Anonymizer.Core.Tests.Verification;

public class ReleaseTermSelectorTests
{
    [Theory]
    [InlineData("{PERSON:Mr Anton Berg} sued.", "Anton Berg|Anton|Berg", "")]
    [InlineData("{PERSON:Anton Berg} before {PERSON?//Judge:Tone Berg}.", "Anton Berg|Anton", "Tone Berg")]
    [InlineData("{PERSON:Sven de la Cruz} sued.", "Sven de la Cruz|Sven|Cruz", "")]
    [InlineData("{PERSON:Anton Berg} before {PERSON?//Judge:Tone Lie}.", "Anton Berg|Anton|Berg", "Tone Lie")]
    [InlineData("{CODE:12345} and {CODE:123}.", "12345", "")]
    [InlineData("{CODE:AB 12}", "", "")]
    [InlineData("{DATETIME?:1965}", "", "")]
    [InlineData("{DATETIME?:3 May 1965}", "3 May 1965", "")]
    [InlineData("{DATETIME?:3.5.1965}", "3.5.1965", "")]
    [InlineData("{LOC?:Oslo} lies far.", "Oslo", "")]
    [InlineData("{LOC?:Oslo} has {ORG/Court:Oslo Court}.", "", "Oslo Court")]
    [InlineData("{LOC?:Oslo} has {ORG/Court:Oslo}.", "", "Oslo")]
    [InlineData("{PERSON:Will Strong} was strong.", "Will Strong|Will", "")]
    [InlineData("{DEM?:teacher} here", "", "")]
    [InlineData("{DEM?:Teacher} here", "", "")]
    [InlineData("{DEM?!:Teacher} here", "Teacher", "")]
    [InlineData("{DATETIME?:May 1965} here", "", "")]
    [InlineData("{QUANTITY?:EUR 70} and {QUANTITY?:EUR 70,000}", "EUR 70,000", "")]
    [InlineData("{ORG?:Union} here", "", "")]
    [InlineData("{PERSON:GL} here", "", "")]
    [InlineData("{PERSON-:Anton Berg}", "", "Anton Berg")]
    [InlineData("{ORG?:Scheme} and the SCHEME", "", "")]
    [InlineData("{ORG?:Basic Scheme} and the Scheme", "Basic Scheme", "")]
    [InlineData("{ORG?:Basic Scheme} and the BASIC SCHEME", "", "")]
    [InlineData("{PERSON:Berg} and BERG", "Berg", "")]
    [InlineData("{PERSON?:Anton Berg} and Anton Berg", "Anton Berg", "")]
    [InlineData("{PERSON?:Student Nurse}, a student nurse", "", "")]
    [InlineData("{CODE?:2010 EWCA 304} in {MISC?/Precedent:Aziz 2010 EWCA 304}", "", "Aziz 2010 EWCA 304")]
    [InlineData("{DATETIME?:1 October 2021} and 21 October 2021", "", "")]
    [InlineData("{ORG?!:Scheme} and the SCHEME", "Scheme", "")]
    [InlineData("{CODE?:31.972/2018} and 31.972/2018", "31.972/2018", "")]
    [InlineData("{PERSON:Sir} and {ORG?:MME} and {QUANTITY?:USD}", "", "")]
    [InlineData("{PERSON:Mrs Justice} spoke", "", "")]
    public void Terms_are_the_originals_that_identify(string verdict, string terms, string allowed)
    {
        var marked = Marked.Parse(verdict);
        var entities = EntityLinker.Link(marked.Text, marked.Mentions).Entities;
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, ReplacementPolicy.Default, PlanOptions.Default);

        var selected = ReleaseTermSelector.Select(marked.Text, plan, entities);

        string.Join('|', selected.Terms).ShouldBe(terms);
        string.Join('|', selected.Allowed).ShouldBe(allowed);
    }

    [Fact]
    public void What_a_reviewer_rejected_may_stay_visible()
    {
        var marked = Marked.Parse("{PERSON:Anton Berg} climbed {LOC?:Berg Mountain}.");
        var entities = EntityLinker.Link(marked.Text, marked.Mentions.Take(1)).Entities;
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, ReplacementPolicy.Default, PlanOptions.Default);

        var selected = ReleaseTermSelector.Select(marked.Text, plan, entities, marked.Mentions.Skip(1));

        selected.Terms.ShouldBe(["Anton Berg", "Anton"]);
        selected.Allowed.ShouldBe(["Berg Mountain"]);
    }
}
