using Anonymizer.Core.Cases;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Review;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Tests.Review;

namespace Anonymizer.Core.Tests.Cases;

public class CasePlanTests
{
    private static readonly ReplacementPlanner Planner = new(new FewNames());

    [Theory]
    [InlineData("letter")]
    [InlineData("placeholder")]
    [InlineData("pseudonym")]
    [InlineData("initials")]
    public void One_person_has_one_replacement_in_all_verdicts_of_a_case(string operatorName)
    {
        var policy = Policy(operatorName);
        var court = new ACase();

        var first = court.Release("[Anna Berg|PERSON|1] met [Otto Lind|PERSON|2].", policy);
        var second = court.Release("Then [Clara Holm|PERSON|1] met [Otto Lind|PERSON|2], and b) [Anna Berg|PERSON|3].", policy);
        var third = court.Release("Only [Anna Berg|PERSON|1].", policy);

        second["Anna Berg"].ShouldBe(first["Anna Berg"]);
        second["Otto Lind"].ShouldBe(first["Otto Lind"]);
        third["Anna Berg"].ShouldBe(first["Anna Berg"]);
        new[] { first["Anna Berg"], first["Otto Lind"], second["Clara Holm"] }.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Somebody_new_alone_in_a_verdict_does_not_get_the_bare_placeholder_of_another()
    {
        var court = new ACase();
        var policy = Policy("placeholder");

        var first = court.Release("[Anna Berg|PERSON|1] sued.", policy);
        var second = court.Release("[Clara Holm|PERSON|1] sued.", policy);

        (first["Anna Berg"], second["Clara Holm"]).ShouldBe(("[person]", "[person 2]"));
    }

    [Fact]
    public void Another_way_of_replacing_takes_another_text_and_the_first_way_the_old_one_again()
    {
        var court = new ACase();

        var letters = court.Release("[Anna Berg|PERSON|1] sued.", Policy("letter"));
        var initials = court.Release("[Anna Berg|PERSON|1] lost.", Policy("initials"));
        var again = court.Release("[Otto Lind|PERSON|1] and [Anna Berg|PERSON|2].", Policy("letter"));

        initials["Anna Berg"].ShouldBe("A.B.");
        again["Anna Berg"].ShouldBe(letters["Anna Berg"]);
        again["Otto Lind"].ShouldNotBe(letters["Anna Berg"]);
    }

    [Fact]
    public void What_a_person_wrote_holds_in_the_whole_case_and_is_written_for_nobody_else()
    {
        var court = new ACase();
        court.Release("[Anna Berg|PERSON|1] sued.", Policy("letter"), new ReplacementWritten(1, "the seller"));
        var review = AReview.Of("[Otto Lind|PERSON|1] paid [Anna Berg|PERSON|2].");
        var options = CasePlan.OptionsOf(review, court.File);

        Planner.Plan(review.Text, review.Entities, Policy("letter"), options).Entities.Single(planned => planned.EntityId == 2).Text.ShouldBe("the seller");
        Should.Throw<DomainException>(() => HandReplacement.Check(review, 1, "The Seller", new ReplacementPlan([], []), options.Case)).Code.ShouldBe("replacement.taken-in-case");
        HandReplacement.Check(review, 2, "the seller", new ReplacementPlan([], []), options.Case).ShouldBe("the seller");
    }

    [Fact]
    public void A_replacement_that_is_somebody_s_name_here_gives_way()
    {
        var court = new ACase();
        var first = court.Release("[Anna Berg|PERSON|1] sued.", Policy("letter"), new ReplacementWritten(1, "Mr Holm"));

        var second = court.Release("[Anna Berg|PERSON|1] met [Clara Holm|PERSON|2].", Policy("letter"));

        first["Anna Berg"].ShouldBe("Mr Holm");
        second.Values.ShouldAllBe(text => !text.Contains("Holm"));
    }

    [Fact]
    public void A_date_is_not_kept_for_the_case_for_it_is_the_same_for_many()
    {
        var review = AReview.Of("On [1 May 2020|DATETIME|1].");

        Planner.Plan(review.Text, review.Entities, Policy("placeholder"), PlanOptions.Default).Entities.Single().CaseRule.ShouldBeNull();
    }

    [Fact]
    public void A_verdict_that_decides_otherwise_than_the_case_is_asked_why()
    {
        var court = new ACase();
        court.Release("[Anna Berg|PERSON|1] sued.", Policy("letter"));
        var pending = AReview.Of("[Anna Berg|PERSON|1] lost.");

        CaseDoubts(pending, court).ShouldBeEmpty("nothing is decided yet");
        CaseDoubts(pending.Apply(new EntityDecided(1, Decision.Accepted)), court).ShouldBeEmpty();
        CaseDoubts(pending.Apply(new EntityDecided(1, Decision.Rejected)), court).ShouldBe([Core.Review.Doubts.DoubtKind.DecidedOtherwise]);
        CaseDoubts(AReview.Of("[Berg|PERSON|1] lost."), court).ShouldBe([Core.Review.Doubts.DoubtKind.SameAsEarlier]);
        CaseDoubts(AReview.Of("[Berg|PERSON|1] lost.").Apply(new EarlierDenied(1)), court).ShouldBeEmpty();
    }

    private static IEnumerable<Core.Review.Doubts.DoubtKind> CaseDoubts(VerdictReview review, ACase court) =>
        Core.Review.Doubts.DoubtList.Of(review, new Core.Review.Doubts.VerdictSurvey(review.Text), Core.Review.Doubts.DoubtContext.None with { Case = court.File }).Select(doubt => doubt.Kind);

    private static ReplacementPolicy Policy(string operatorName) =>
        ReplacementPolicy.Parse($$"""{"version":1,"name":"Test","language":"en","rules":[{"operator":"{{operatorName}}"}]}""");

    /// <summary>A case whose verdicts are all reviewed and released: the edges do the same with tables.</summary>
    private sealed class ACase
    {
        private readonly Dictionary<string, (Guid Id, Dictionary<string, string> Replacements, Decision Decision)> _known = [];

        public CaseFile File => new(
            [.. _known.Select(entity => new CaseEntity(entity.Value.Id, EntityType.Person, [entity.Key], entity.Value.Decision, Need.Direct, EntityRole.None) { Replacements = entity.Value.Replacements })],
            new Dictionary<int, Guid>());

        public Dictionary<string, string> Release(string text, ReplacementPolicy policy, params ReviewEvent[] events)
        {
            var review = AReview.Of(text).Replay([.. events, new RestAccepted()]);
            var plan = Planner.Plan(review.Text, review.AnnotatedEntities, policy, CasePlan.OptionsOf(review, File));
            var names = review.AnnotatedEntities.ToDictionary(entity => entity.Id, entity => review.Words(entity.Mentions[0]));

            foreach (var planned in plan.Entities)
            {
                var known = _known.TryGetValue(names[planned.EntityId], out var before) ? before : _known[names[planned.EntityId]] = (Guid.NewGuid(), [], Decision.Accepted);
                known.Replacements.TryAdd(planned.CaseRule ?? "none", planned.Text);
            }

            return plan.Entities.ToDictionary(planned => names[planned.EntityId], planned => planned.Text);
        }
    }

    private sealed class FewNames : IPseudonyms
    {
        private static readonly string[] Names = ["Ida Vik", "Per Moe", "Liv Aas", "Jon Dal", "Siv Eng"];

        public IEnumerable<string> NamesFor(PseudonymRequest request) => Names.Skip(request.Seed % 2);
    }
}
