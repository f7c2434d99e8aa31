using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Core.Tests.Substitution;

public class ReplacementOperatorTests
{
    [Theory]
    [InlineData("keep", "{PERSON:Anton Berg} sued.", "Anton Berg sued.")]
    [InlineData("remove", "Then {PERSON:Mr Berg} sued.", "Then  sued.")]
    [InlineData("blackBar", "Mr {PERSON:Berg}'s house", "Mr █████'s house")]
    [InlineData("initials", "{PERSON:Mr Anton Berg} and {PERSON:Berg} sued {PERSON:Arne Bo} of {ORG:Old Timber Ltd}.", "Mr A.B. and A.B. sued A.B.2 of O.T.L..")]
    [InlineData("letter", "{PERSON:Mr Anton Berg}, {PERSON:Berg} and {PERSON:Tone Lie}", "Mr C., C. and A.")]
    [InlineData("letter", "{PERSON:Ole Lie} met C. and D. there", "A. met C. and D. there")]
    [InlineData("letter", "{PERSON:Ole Lie} met A. Dahl there", "B. met A. Dahl there")]
    [InlineData("placeholder", "{PERSON:Ole} of {LOC:Oslo}", "[person] of [place]")]
    [InlineData("placeholder", "{PERSON:Ole} and {PERSON:Tone} of {LOC:Oslo} on {DATETIME:1 May} and {DATETIME:2 May}", "[person 1] and [person 2] of [place] on [date] and [date]")]
    [InlineData("placeholder", "a {SHIP_NAME:Fram}", "a {SHIP_NAME:Fram}")]
    [InlineData("pseudonym", "{PERSON:Anton Berg} of {CODE:12345}", "Tove Calmeyer of [number]")]
    [InlineData("roleTerm", "{PERSON/Petitioner:Mr Anton Berg} sued. {PERSON:Berg} won.", "The applicant sued. The applicant won.")]
    [InlineData("roleTerm", "Then Mr {PERSON/Petitioner:Anton Berg} sued, {PERSON:Berg} said.", "Then the applicant sued, the applicant said.")]
    [InlineData("roleTerm", "{PERSON/Witness:Anton Berg} and {PERSON/Witness:Tone Lie}", "Witness 1 and Witness 2")]
    [InlineData("roleTerm", "{PERSON:Anton Berg} sued.", "[person] sued.")]
    [InlineData("generalize", "on {DATETIME:3 May 2001} in {LOC:Storgata 1, Oslo}", "on 2001 in Oslo")]
    public void An_operator_replaces_as_its_name_says(string name, string verdict, string expected)
    {
        Redact($$"""{"operator":"{{name}}"}""", verdict).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"operator":"placeholder","parameters":{"text":"name withheld"}}""", "{PERSON:Ole} and {PERSON:Tone}", "[name withheld 1] and [name withheld 2]")]
    [InlineData("""{"operator":"placeholder","parameters":{"numbered":"false"}}""", "{PERSON:Ole} and {PERSON:Tone}", "[person] and [person]")]
    [InlineData("""{"operator":"placeholder","parameters":{"numbered":"true"}}""", "{DATETIME:1 May} and {DATETIME:2 May}", "[date 1] and [date 2]")]
    [InlineData("""{"operator":"roleTerm","parameters":{"term":"the claimant"}}""", "{PERSON:Ole} sued.", "The claimant sued.")]
    [InlineData("""{"operator":"generalize","parameters":{"to":"month"}}""", "on {DATETIME:3 May 2001}", "on May 2001")]
    [InlineData("""{"operator":"generalize","parameters":{"to":"ten"}}""", "aged {DEM:34 years}", "aged 30–39")]
    public void Parameters_change_what_an_operator_writes(string rule, string verdict, string expected) => Redact(rule, verdict).ShouldBe(expected);

    [Theory]
    [InlineData("year", "15 October 2004", "2004")]
    [InlineData("year", "October 2004", "2004")]
    [InlineData("year", "15.10.2004", "2004")]
    [InlineData("year", "2004-10-15", "2004")]
    [InlineData("year", "1965", "[date]")]
    [InlineData("year", "between 1965 and 1970", "[date]")]
    [InlineData("year", "15 October", "[date]")]
    [InlineData("month", "October 15, 2004", "October 2004")]
    [InlineData("month", "15.10.2004", "[date]")]
    [InlineData("town", "12 Main Street, Springfield", "Springfield")]
    [InlineData("town", "Storgata 1, 0155 Oslo", "Oslo")]
    [InlineData("town", "Storgata 1", "[date]")]
    [InlineData("ten", "34 years", "30–39")]
    [InlineData("ten", "10 to 20", "[date]")]
    [InlineData("ten", "many", "[date]")]
    [InlineData("ten", "99999999999", "[date]")]
    public void Less_is_said_where_less_can_be_said(string level, string surface, string expected)
    {
        Redact($$$"""{"operator":"generalize","parameters":{"to":"{{{level}}}"}}""", $"in {{DATETIME:{surface}}} it was").ShouldBe($"in {expected} it was");
    }

    [Theory]
    [InlineData("IBAN", "[account number]")]
    [InlineData("CASE_NUMBER", "[case number]")]
    [InlineData("NATIONAL_ID", "[national id]")]
    public void A_placeholder_names_the_kind(string kind, string expected)
    {
        var marked = Marked.Parse("see {CODE:12-345}");
        var result = EntityLinker.Link(marked.Text, marked.Mentions.Select(mention => mention with { Kind = kind }));
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, result.Entities, ReplacementPolicy.Default, PlanOptions.Default);

        plan.Entities.ShouldHaveSingleItem().Text.ShouldBe(expected);
    }

    [Fact]
    public void Replacements_speak_the_policys_language()
    {
        var marked = Marked.Parse("{PERSON/Witness:Anna Kalna} {LOC:Cēsis}");
        var entities = EntityLinker.Link(marked.Text, marked.Mentions).Entities;
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, ReplacementPolicy.Default, new PlanOptions { Language = "lv" });

        plan.Entities.Select(entity => entity.Text).ShouldBe(["liecinieks", "[vieta]"]);
    }

    [Fact]
    public void The_scan_finds_the_nine_operators()
    {
        OperatorCatalog.Names.ShouldBe(["blackBar", "generalize", "initials", "keep", "letter", "placeholder", "pseudonym", "remove", "roleTerm"]);
        OperatorCatalog.Find("hide").ShouldBeNull();
    }

    private static string Redact(string rule, string verdict)
    {
        var marked = Marked.Parse(verdict);
        var policy = ReplacementPolicy.Parse($$"""{"version":1,"name":"test","language":"en","rules":[{{rule}}]}""");
        var entities = EntityLinker.Link(marked.Text, marked.Mentions).Entities;

        return Redacted.Text(marked.Text, new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, policy, PlanOptions.Default));
    }
}
