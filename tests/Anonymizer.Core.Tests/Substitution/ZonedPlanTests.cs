using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verification;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Tests.Substitution;

public class ZonedPlanTests
{
    private const string Verdict = "Court of {DATETIME:3 May 2001}\nBefore {PERSON?//Judge:Anna Berg}\nThe facts\nOn {DATETIME:3 May 2001} {PERSON?//Judge:Anna Berg} heard {PERSON:Tone Lie}.\nReasons\n{PERSON:Lie} errs.";

    [Fact]
    public void Dates_are_masked_only_among_the_facts_where_the_policy_says_so()
    {
        Redact("""{"type":"DATETIME","zone":"FACTS","operator":"generalize","parameters":{"to":"year"}},{"type":"DATETIME","operator":"keep"},{"role":"JUDGE","operator":"keep"},{"operator":"blackBar"}""")
            .ShouldBe("Court of 3 May 2001\nBefore Anna Berg\nThe facts\nOn 2001 Anna Berg heard █████.\nReasons\n█████ errs.");
    }

    [Fact]
    public void A_judge_is_kept_in_the_header_and_masked_elsewhere()
    {
        Redact("""{"role":"JUDGE","zone":"HEADER","operator":"keep"},{"type":"DATETIME","operator":"keep"},{"role":"JUDGE","operator":"roleTerm"},{"operator":"letter"}""")
            .ShouldBe("Court of 3 May 2001\nBefore Anna Berg\nThe facts\nOn 3 May 2001 the judge heard A..\nReasons\nA. errs.");
    }

    [Fact]
    public void Where_nobody_knows_the_zone_rules_for_zones_mask_and_never_keep()
    {
        var (marked, entities) = Parse();
        var policy = Policy("""{"role":"JUDGE","zone":"HEADER","operator":"keep"},{"type":"DATETIME","zone":"FACTS","operator":"remove"},{"type":"DATETIME","operator":"keep"},{"operator":"blackBar"}""");
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, policy, PlanOptions.Default);

        plan.Entities.ShouldAllBe(entity => !entity.IsKept);
        plan.Shown.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_zone_shows_is_no_leak_and_what_it_masks_is_looked_for()
    {
        var (marked, entities) = Parse();
        var policy = Policy("""{"role":"JUDGE","zone":"HEADER","operator":"keep"},{"type":"DATETIME","operator":"keep"},{"operator":"blackBar"}""");
        var options = PlanOptions.Default with { Zones = ZoneFinder.Find(marked.Text) };
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, policy, options);
        var terms = ReleaseTermSelector.Select(marked.Text, plan, entities);

        plan.Shown.Select(mention => marked.Text.At(mention.Span)).ShouldBe(["Anna Berg"]);
        terms.Terms.ShouldNotContain("Anna Berg");
        terms.Terms.ShouldContain("Tone Lie");
        StrayTerms.Cover(marked.Text, plan, entities, terms).Replacements.Count.ShouldBe(plan.Replacements.Count, "the judge in the header is no stray");
    }

    [Fact]
    public void A_reviewers_own_words_stand_in_every_zone()
    {
        var (marked, entities) = Parse();
        var judge = entities.Single(entity => entity.Role == EntityRole.Judge).Id;
        var options = PlanOptions.Default with { Zones = ZoneFinder.Find(marked.Text), Written = new Dictionary<int, string> { [judge] = "the court" } };
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, Policy("""{"role":"JUDGE","zone":"HEADER","operator":"keep"},{"operator":"blackBar"}"""), options);

        plan.Replacements.Count(replacement => replacement.EntityId == judge).ShouldBe(2);
    }

    [Fact]
    public void Each_redaction_carries_the_reason_of_its_rule_or_the_one_that_a_reviewer_gave()
    {
        var (marked, entities) = Parse();
        var policy = ReplacementPolicy.Default;
        var given = entities.Single(entity => entity.Mentions.Count == 2 && entity.Type == EntityType.Person && entity.Role == EntityRole.None).Mentions[1].Span;
        var options = PlanOptions.Default with { Zones = ZoneFinder.Find(marked.Text), Reasons = new Dictionary<Core.Text.TextSpan, string> { [given] = "PD-PROTECTED" } };
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, policy, options);
        var list = RedactionList.Of(plan, entities, policy, options);

        list.Lines.Select(line => (line.Type.Name, line.Zone, line.Reason)).ShouldBe(
        [
            ("DATETIME", VerdictZone.Header, "PD-INDIRECT"), ("DATETIME", VerdictZone.Facts, "PD-INDIRECT"), ("PERSON", VerdictZone.Facts, "PD-NAME"), ("PERSON", VerdictZone.Reasons, "PD-PROTECTED"),
        ]);
        list.Reasons.Select(reason => reason.Code).ShouldBe(["PD-INDIRECT", "PD-NAME", "PD-PROTECTED"], "those that are used, in the policy's order");
    }

    [Fact]
    public void A_code_that_the_policy_no_longer_has_falls_back_on_the_rules()
    {
        var (marked, entities) = Parse();
        var options = PlanOptions.Default with { Reasons = entities.SelectMany(entity => entity.Mentions).ToDictionary(mention => mention.Span, _ => "GONE") };
        var plan = new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, ReplacementPolicy.Default, options);

        RedactionList.Of(plan, entities, ReplacementPolicy.Default, options).Lines.ShouldAllBe(line => line.Reason.StartsWith("PD-"));
    }

    [Fact]
    public void The_table_quotes_what_a_spreadsheet_would_misread()
    {
        var list = new RedactionList(
            [new RedactionLine(3, 9, 1, EntityType.Person, EntityRole.Witness, VerdictZone.Facts, "letter", "A")], [new ReasonCode("A", "=1+1, \"x\"", "@home")]);

        RedactionCsv.Write(list).Split("\r\n").ShouldBe(
            ["number,start,end,entity,type,role,zone,operator,reason,law,text", "1,3,9,1,PERSON,WITNESS,FACTS,letter,A,\"'=1+1, \"\"x\"\"\",'@home", ""]);
    }

    private static string Redact(string rules)
    {
        var (marked, entities) = Parse();

        return Redacted.Text(marked.Text, new ReplacementPlanner(new FewNames()).Plan(marked.Text, entities, Policy(rules), PlanOptions.Default with { Zones = ZoneFinder.Find(marked.Text) }));
    }

    private static (Marked Marked, IReadOnlyList<Entity> Entities) Parse()
    {
        var marked = Marked.Parse(Verdict);

        return (marked, EntityLinker.Link(marked.Text, marked.Mentions).Entities);
    }

    private static ReplacementPolicy Policy(string rules) => ReplacementPolicy.Parse($$"""{"version":1,"name":"t","language":"en","rules":[{{rules}}]}""");
}
