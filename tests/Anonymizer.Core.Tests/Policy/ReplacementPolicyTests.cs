using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Unread;

namespace Anonymizer.Core.Tests.Policy;

public class ReplacementPolicyTests
{
    [Theory]
    [InlineData("{PERSON/Petitioner:Berg}", "roleTerm")]
    [InlineData("{PERSON?/Witness:Berg}", "roleTerm")]
    [InlineData("{PERSON:Berg}", "letter")]
    [InlineData("{PERSON/Official:Berg}", "letter")]
    [InlineData("{PERSON?//Judge:Berg}", "keep")]
    [InlineData("{PERSON?//Lawyer:Berg}", "keep")]
    [InlineData("{PERSON-:Berg}", "keep")]
    [InlineData("{ORG?/Court:Berg}", "keep")]
    [InlineData("{ORG?/Authority:Berg}", "keep")]
    [InlineData("{MISC?/Statute:Berg}", "keep")]
    [InlineData("{CODE/Precedent:Berg}", "keep")]
    [InlineData("{ORG?:Berg}", "placeholder")]
    [InlineData("{ORG?/Petitioner:Berg}", "placeholder")]
    [InlineData("{LOC?:Berg}", "placeholder")]
    [InlineData("{CODE:Berg}", "placeholder")]
    [InlineData("{DATETIME?:Berg}", "generalize")]
    [InlineData("{DEM?:Berg}", "placeholder")]
    [InlineData("{QUANTITY?:Berg}", "placeholder")]
    [InlineData("{MISC?:Berg}", "placeholder")]
    [InlineData("{UNHEARDOF:Berg}", "placeholder")]
    public void The_default_masks_who_is_protected_and_keeps_who_serves_the_law(string verdict, string expected)
    {
        ReplacementPolicy.Default.RuleFor(EntityOf(verdict)).Operator.ShouldBe(expected);
    }

    [Fact]
    public void A_policy_says_what_is_done_with_what_nobody_reads()
    {
        ReplacementPolicy.Default.Unread.ShouldBe(UnreadRules.Default);
        ReplacementPolicy.Parse("""{"version":1,"name":"a","language":"en","rules":[],"unread":{"pictures":"refuse","embedded":"refuse"}}""").Unread
            .ShouldBe(new UnreadRules(PictureTreatment.Refuse, EmbeddedRule.Refuse, PartRule.Drop), "what is not named is as the default has it");
    }

    [Fact]
    public void The_first_rule_that_applies_wins()
    {
        var policy = ReplacementPolicy.Parse(With("""{"type":"PERSON","operator":"letter"},{"operator":"blackBar"}"""));

        policy.RuleFor(EntityOf("{PERSON:Berg}")).Operator.ShouldBe("letter");
        policy.RuleFor(EntityOf("{LOC:Berg}")).Operator.ShouldBe("blackBar");
    }

    [Fact]
    public void An_entity_that_no_rule_names_is_replaced()
    {
        ReplacementPolicy.Parse(With(string.Empty)).RuleFor(EntityOf("{PERSON:Berg}")).Operator.ShouldBe("placeholder");
    }

    [Theory]
    [InlineData("""{"kind":"IBAN","operator":"keep"}""", "IBAN", true)]
    [InlineData("""{"kind":["EMAIL","IBAN"],"operator":"keep"}""", "IBAN", true)]
    [InlineData("""{"kind":"IBAN","operator":"keep"}""", "EMAIL", false)]
    [InlineData("""{"kind":"IBAN","operator":"keep"}""", null, false)]
    [InlineData("""{"type":["PERSON","CODE"],"need":["DIRECT"],"operator":"keep"}""", null, true)]
    [InlineData("""{"type":"CODE","need":"QUASI","operator":"keep"}""", null, false)]
    [InlineData("""{"role":"NONE","operator":"keep"}""", null, true)]
    [InlineData("""{"role":["JUDGE","COURT"],"operator":"keep"}""", null, false)]
    public void A_rule_applies_where_all_its_conditions_hold(string rule, string? kind, bool applies)
    {
        var mention = Marked.Parse("{CODE:NO93}").Mentions[0] with { Kind = kind };
        var entity = new Entity(1, mention.Type, mention.Need, mention.Role, [mention]);

        ReplacementPolicy.Parse(With(rule)).Rules[0].Applies(entity).ShouldBe(applies);
    }

    [Theory]
    [InlineData("{", "not valid JSON", "line 1")]
    [InlineData("[]", "$", "object")]
    [InlineData("""{"name":"a","language":"en","rules":[]}""", "$.version", "missing")]
    [InlineData("""{"version":0,"name":"a","language":"en","rules":[]}""", "$.version", "from 1")]
    [InlineData("""{"version":1.5,"name":"a","language":"en","rules":[]}""", "$.version", "whole number")]
    [InlineData("""{"version":1,"name":7,"language":"en","rules":[]}""", "$.name", "text")]
    [InlineData("""{"version":1,"name":"a","language":"English","rules":[]}""", "$.language", "\"en\"")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":{}}""", "$.rules", "list")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"rulez":1}""", "$.rulez", "not known")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"unread":{"pictures":"hide"}}""", "$.unread.pictures", "keep, blank, refuse")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"unread":{"films":"keep"}}""", "$.unread.films", "not known")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[7]}""", "$.rules[0]", "object")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{}]}""", "$.rules[0].operator", "missing")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"hide"}]}""", "$.rules[0].operator", "roleTerm")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"keep"},{"operator":"keep","types":"PERSON"}]}""", "$.rules[1].types", "type")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"keep","type":"person"}]}""", "$.rules[0].type", "PERSON")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"keep","role":["JUDGE","KING"]}]}""", "$.rules[0].role[1]", "WITNESS")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"keep","need":"MAYBE"}]}""", "$.rules[0].need", "QUASI")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"keep","parameters":{"to":"year"}}]}""", "$.rules[0].parameters.to", "no parameters")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"generalize","parameters":{"to":"century"}}]}""", "$.rules[0].parameters.to", "year")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"placeholder","parameters":{"text":" "}}]}""", "$.rules[0].parameters.text", "1 to 60")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"placeholder","parameters":{"numbered":true}}]}""", "$.rules[0].parameters.numbered", "quotes")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"pseudonym","parameters":{"language":"xxx"}}]}""", "$.rules[0].parameters.language", "two lower-case letters")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"roleTerm","parameters":{"term":""}}]}""", "$.rules[0].parameters.term", "1 to 60")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"recallFloor":1.2}""", "$.recallFloor", "0 to 1")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"recallFloor":"high"}""", "$.recallFloor", "object")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"recallFloor":{"PERSON":-0.1}}""", "$.recallFloor.PERSON", "0 to 1")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"recallFloor":{"person":0.9}}""", "$.recallFloor.person", "PERSON")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"recallFloor":{"CODE":0.9,"CODE":0.8}}""", "$.recallFloor.CODE", "twice")]
    public void A_wrong_policy_is_refused_with_the_place_and_the_remedy(string json, string place, string remedy)
    {
        var problem = Should.Throw<DomainException>(() => ReplacementPolicy.Parse(json));

        problem.Code.ShouldBe("policy.invalid");
        problem.Message.ShouldContain(place);
        problem.Message.ShouldContain(remedy);
    }

    [Fact]
    public void A_recall_floor_is_for_everything_or_for_single_types()
    {
        var everything = ReplacementPolicy.Parse("""{"version":1,"name":"a","language":"en","rules":[],"recallFloor":0.95}""").RecallFloors;
        var person = ReplacementPolicy.Parse("""{"version":1,"name":"a","language":"en","rules":[],"recallFloor":{"PERSON":0.99}}""").RecallFloors;

        everything.Of(EntityType.Code).ShouldBe(0.95);
        person.Of(EntityType.Person).ShouldBe(0.99);
        person.Of(EntityType.Code).ShouldBeNull();
        ReplacementPolicy.Default.RecallFloors.IsNone.ShouldBeTrue();
        (everything.IsNone || person.IsNone).ShouldBeFalse();
    }

    private static string With(string rules) => $$"""{"version":1,"name":"test","language":"en","rules":[{{rules}}]}""";

    private static Entity EntityOf(string verdict)
    {
        var mention = Marked.Parse(verdict).Mentions[0];

        return new Entity(1, mention.Type, mention.Need, mention.Role, [mention]);
    }
}
