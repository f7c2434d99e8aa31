using Anonymizer.Core.Policy;
using Anonymizer.Core.Review;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Core.Tests.Review;

public class HandReplacementTests
{
    private readonly VerdictReview review = AReview.Of("[Anna Berg|PERSON|1] sued [Acme Ltd|ORG|2].\nMs [Berg|PERSON|1] lives in [Riga|LOC|3].");

    [Fact]
    public void What_a_reviewer_wrote_stands_in_the_place_of_every_mention()
    {
        var written = review.Apply(new ReplacementWritten(1, "the buyer"));

        var plan = Plan(written);

        plan.Replacements.Where(replacement => replacement.EntityId == 1).Select(replacement => replacement.Text).ShouldBe(["the buyer", "the buyer"]);
        plan.Entities.Single(planned => planned.EntityId == 1).OperatorName.ShouldBe("written");
        written.Find(1)!.Decision.ShouldBe(Decision.Accepted);
    }

    [Fact]
    public void Given_back_to_the_policy_it_is_the_policys_again()
    {
        var back = review.Apply(new ReplacementWritten(1, "the buyer")).Apply(new ReplacementWritten(1, null));

        Plan(back).Entities.ShouldBe(Plan(review).Entities);
    }

    [Fact]
    public void It_is_written_without_the_blanks_around_it()
    {
        HandReplacement.Check(review, 1, "  the buyer ", Plan(review)).ShouldBe("the buyer");
    }

    [Theory]
    [InlineData("", "replacement.length")]
    [InlineData("one\nline", "replacement.length")]
    [InlineData("Anna B.", "replacement.original")]
    [InlineData("Mrs BERG", "replacement.original")]
    [InlineData("somebody of Riga", "replacement.original")]
    public void A_text_that_would_tell_is_refused(string text, string code)
    {
        Should.Throw<DomainException>(() => HandReplacement.Check(review, 1, text, Plan(review))).Code.ShouldBe(code);
    }

    [Fact]
    public void Two_entities_never_read_as_one()
    {
        var written = review.Apply(new ReplacementWritten(2, "the seller"));

        Should.Throw<DomainException>(() => HandReplacement.Check(written, 1, "The Seller", Plan(written))).Code.ShouldBe("replacement.taken");
    }

    [Fact]
    public void A_written_text_that_has_become_an_original_gives_way_to_a_placeholder()
    {
        var written = AReview.Of("[Anna Berg|PERSON|1] saw a [heron|MISC|2].").Apply(new ReplacementWritten(1, "the heron"));

        Plan(written).Entities.Single(planned => planned.EntityId == 1).OperatorName.ShouldNotBe("written");
    }

    private static ReplacementPlan Plan(VerdictReview review) =>
        new ReplacementPlanner(new FewNames()).Plan(review.Text, review.Entities, ReplacementPolicy.Default, review.PlanOptions);
}
