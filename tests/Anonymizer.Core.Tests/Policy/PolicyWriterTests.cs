using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;

namespace Anonymizer.Core.Tests.Policy;

public class PolicyWriterTests
{
    public const string Full = """
        {
          "version": 3, "name": "Oxmoor \"civil\"", "language": "lv", "description": "Pēc 2. panta",
          "recallFloor": { "PERSON": 0.99, "CODE": 0.5 },
          "unread": { "pictures": "refuse", "embedded": "refuse", "unknown": "drop" },
          "reasons": [{ "code": "A-1", "law": "Art. 1", "text": "One." }, { "code": "B", "text": "Two." }],
          "routes": { "automatic": { "confidence": 0.98, "risk": 0.5 }, "light": { "confidence": 0.9, "risk": 2 },
                      "secondReader": [{ "type": "PERSON", "role": ["VICTIM", "WITNESS"], "court": "Oxmoor", "share": 0.25 }, {}], "auditShare": 0.05 },
          "rules": [
            { "type": ["PERSON", "ORG"], "kind": "X", "role": "JUDGE", "need": ["QUASI", "DIRECT"], "zone": "HEADER", "operator": "keep", "description": "Judges" },
            { "operator": "generalize", "parameters": { "to": "year" }, "zone": ["FACTS", "REASONS"], "reason": "B" }
          ]
        }
        """;

    [Theory]
    [InlineData(Full)]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"recallFloor":0.9}""")]
    public void What_is_written_is_read_back_as_the_same_policy(string json)
    {
        var policy = ReplacementPolicy.Parse(json);
        var again = ReplacementPolicy.Parse(policy.ToJson());

        PolicyDiff.Between(policy, again).ShouldBeEmpty();
        again.ToJson().ShouldBe(policy.ToJson());
        again.Version.ShouldBe(policy.Version);
    }

    [Fact]
    public void The_default_policy_survives_the_round()
    {
        PolicyDiff.Between(ReplacementPolicy.Default, ReplacementPolicy.Parse(ReplacementPolicy.Default.ToJson())).ShouldBeEmpty();
    }

    [Fact]
    public void Each_rule_stands_on_its_own_line_and_letters_stay_letters()
    {
        var lines = ReplacementPolicy.Parse(Full).ToJson().Split('\n');

        lines.ShouldContain("""    {"type":["PERSON","ORG"],"kind":"X","role":"JUDGE","need":["QUASI","DIRECT"],"zone":"HEADER","operator":"keep","description":"Judges"}""".Replace("{\"type\"", "{\"description\":\"Judges\",\"type\"").Replace(",\"description\":\"Judges\"}", "}") + ",");
        lines.ShouldContain("  \"description\": \"Pēc 2. panta\",");
    }

    [Theory]
    [InlineData("{\n  \"version\": 1,\n  \"name\": \"a\",\n  \"language\": \"en\",\n  \"rules\": [\n    { \"operator\": \"keep\" },\n    { \"operator\": \"hide\" }\n  ]\n}", "line 7, column 7")]
    [InlineData("{\"version\":1,\"name\":\"a\",\"language\":\"en\",\n \"rules\":[{\"operator\":\"keep\",\n  \"role\":[\"JUDGE\",\"KING\"]}]}", "line 3, column 19")]
    [InlineData("{\"version\":1,\"name\":\"ā\",\"language\":\"eng\",\"rules\":[]}", "line 1, column 25")]
    [InlineData("{\"version\":1,\n\"name\":\"a\",\"language\":\"en\"}", "line 1, column 1")]
    [InlineData("{\"version\":1,\"name\":\"a\",\"language\":\"en\",\"rules\":[{\"operator\":\"keep\",\n\"reason\":\"Z\"}]}", "line 2, column 1")]
    [InlineData("{\"version\":1,\"name\":\"a\",\"language\":\"en\",\"rules\":[],\n\"routes\":{\"automatic\":{\"confidence\":1.5,\"risk\":1}}}", "line 2, column 24")]
    public void A_complaint_says_on_which_line_and_in_which_column(string json, string place)
    {
        Should.Throw<DomainException>(() => ReplacementPolicy.Parse(json)).Message.ShouldContain(place);
    }

    [Theory]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"reasons":[]}""", "at least one")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"reasons":[{"code":"a b","text":"x"}]}""", "1 to 20")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"reasons":[{"code":"A","text":"x"},{"code":"A","text":"y"}]}""", "twice")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"reasons":[{"code":"A"}]}""", "missing")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"keep","reason":"Z"}]}""", "write one of PD")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[{"operator":"keep","zone":"MIDDLE"}]}""", "HEADER")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"routes":{"automatic":{"confidence":0.9}}}""", "$.routes.automatic.risk")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"routes":{"light":{"confidence":0.9,"risk":-1}}}""", "from 0")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"routes":{"fast":{}}}""", "not known")]
    [InlineData("""{"version":1,"name":"a","language":"en","rules":[],"routes":{"secondReader":[{"share":2}]}}""", "0 to 1")]
    public void Wrong_reasons_zones_and_routes_are_refused_with_the_remedy(string json, string remedy)
    {
        Should.Throw<DomainException>(() => ReplacementPolicy.Parse(json)).Message.ShouldContain(remedy);
    }
}
