using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Substitution;

public class ReplacementPlannerTests
{
    private static readonly string[] Rules =
    [
        .. OperatorCatalog.Names.Select(name => $$"""{"operator":"{{name}}"}"""),
        """{"operator":"generalize","parameters":{"to":"ten"}}""",
        """{"operator":"placeholder","parameters":{"text":"Anton Berg"}}""",
        """{"operator":"roleTerm","parameters":{"term":"the Lie"}}""",
        """{"type":"PERSON","operator":"roleTerm"},{"type":"LOC","operator":"pseudonym"},{"operator":"generalize"}""",
    ];

    private static readonly string[] Pieces =
    [
        "{PERSON/Petitioner:Mr Anton Berg}", "{PERSON:Berg}'s", "{PERSON:Tone Berg}", "{PERSON/Witness:Lie}", "{PERSON:Alda Brekken}", "{PERSON:person}", "{PERSON:A.}",
        "{DATETIME:3 May 2001}", "{DATETIME:2001}", "{DATETIME:May 2001}", "{LOC:Storgata 1, Oslo}", "{LOC:Oslo}", "{ORG:the applicant company}", "{DEM:34}", "{QUANTITY:30}",
        "{CODE:123/45}", "{MISC:the date}", "{PERSON-:Finn Dahlberg}", "B.", "the applicant", "Calmeyer", "{PERSON:█████}", "{ORG:[place 2]}",
    ];

    private static readonly Gen<(Marked Marked, ReplacementPolicy Policy)> AnyCase = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Select(place => Pieces[place]).Array[1, 25],
        Gen.Int[0, Rules.Length - 1].Select(place => Rules[place]),
        (pieces, rule) => (Marked.Parse(string.Join(" said ", pieces)), Policy(rule)));

    [Fact]
    public void One_entity_gets_one_replacement()
    {
        AnyCase.Sample(Law((_, plan, _) =>
        {
            foreach (var entity in plan.Replacements.GroupBy(replacement => replacement.EntityId))
            {
                var text = plan.Entities.Single(planned => planned.EntityId == entity.Key).Text;

                entity.ShouldAllBe(replacement => IsSameButForTheFirstCapital(replacement.Text, text));
            }
        }));
    }

    [Fact]
    public void No_replacement_contains_an_original()
    {
        AnyCase.Sample(Law((text, plan, entities) =>
        {
            var kept = plan.Entities.Where(entity => entity.IsKept).Select(entity => entity.EntityId).ToHashSet();
            var originals = entities.Where(entity => !kept.Contains(entity.Id))
                .SelectMany(entity => entity.Mentions.SelectMany(mention => entity.Type == EntityType.Person
                    ? [text.At(mention.Span), .. PersonName.Of(text.At(mention.Span)).Parts]
                    : new[] { text.At(mention.Span) }))
                .Select(Words)
                .Where(words => words.Replace(" ", string.Empty, StringComparison.Ordinal).Length >= 3);

            plan.Replacements.ShouldAllBe(replacement => !originals.Any(original => $" {Words(replacement.Text)} ".Contains($" {original} ")));
        }));
    }

    [Fact]
    public void Nothing_made_up_is_a_word_of_the_verdict()
    {
        AnyCase.Sample(Law((text, plan, _) =>
        {
            var words = TextWords.FoldedIn(text.Value);

            plan.Entities.Where(entity => entity.OperatorName is "pseudonym" or "letter")
                .ShouldAllBe(entity => !TextWords.FoldedIn(entity.Text).Any(words.Contains));
        }));
    }

    [Fact]
    public void Replacements_are_disjoint_in_order_and_inside_their_mentions_titles()
    {
        AnyCase.Sample(Law((text, plan, entities) =>
        {
            plan.Replacements.Zip(plan.Replacements.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
            plan.Replacements.ShouldAllBe(replacement => replacement.Span.End <= text.Length);
            plan.Replacements.Count.ShouldBe(entities.Where(entity => !plan.Entities.Single(planned => planned.EntityId == entity.Id).IsKept).Sum(entity => entity.Mentions.Count));
        }));
    }

    [Fact]
    public void Two_entities_share_a_replacement_only_where_it_names_no_one()
    {
        AnyCase.Sample(Law((_, plan, _) =>
            plan.Entities.Where(entity => !entity.IsKept && entity.OperatorName is "letter" or "initials" or "pseudonym" or "roleTerm")
                .Select(entity => entity.Text).ShouldBeUnique()));
    }

    [Fact]
    public void The_same_seed_plans_the_same()
    {
        var marked = Marked.Parse("{PERSON:Anton Berg} and {PERSON:Tone Lie}");

        string Redact(int seed) => Redacted.Text(marked.Text, Plan(marked, Policy("""{"operator":"pseudonym"}"""), new PlanOptions { Seed = seed }));

        Redact(5).ShouldBe(Redact(5));
        Enumerable.Range(0, 5).Select(Redact).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void What_a_reviewer_keeps_stays()
    {
        var marked = Marked.Parse("{PERSON:Anton Berg} and {PERSON:Tone Lie}");

        Redacted.Text(marked.Text, Plan(marked, ReplacementPolicy.Default, new PlanOptions { KeptEntities = new HashSet<int> { 2 } })).ShouldBe("C. and Tone Lie");
    }

    [Fact]
    public void A_name_with_its_title_loses_both_to_a_role_term_and_neither_another_mention()
    {
        var marked = Marked.Parse("Then {DEM-:Dr} {PERSON/Witness:Anton Berg} spoke to Prof. {PERSON/Witness:Anton Berg}.");

        Redacted.Text(marked.Text, Plan(marked, ReplacementPolicy.Default, PlanOptions.Default)).ShouldBe("Then Dr the witness spoke to the witness.");
    }

    private static Action<(Marked Marked, ReplacementPolicy Policy)> Law(Action<VerdictText, ReplacementPlan, IReadOnlyList<Entity>> law) => example =>
    {
        var entities = EntityLinker.Link(example.Marked.Text, example.Marked.Mentions).Entities;

        law(example.Marked.Text, new ReplacementPlanner(new FewNames()).Plan(example.Marked.Text, entities, example.Policy, PlanOptions.Default), entities);
    };

    private static bool IsSameButForTheFirstCapital(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase) && one.Skip(1).SequenceEqual(other.Skip(1));

    private static ReplacementPlan Plan(Marked marked, ReplacementPolicy policy, PlanOptions options) =>
        new ReplacementPlanner(new FewNames()).Plan(marked.Text, EntityLinker.Link(marked.Text, marked.Mentions).Entities, policy, options);

    private static ReplacementPolicy Policy(string rules) => ReplacementPolicy.Parse($$"""{"version":1,"name":"test","language":"en","rules":[{{rules}}]}""");

    private static string Words(string surface) => string.Join(' ', TextWords.FoldedIn(surface));
}
