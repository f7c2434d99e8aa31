using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Tests.Review;

namespace Anonymizer.Core.Tests.Teaching;

public class CorrectionFinderTests
{
    private static readonly VerdictReview Proposal = AReview.Of("[Ann Smith|PERSON|1] met [Bo Lind|PERSON|2] in [Paris|LOC|3] by the river.");

    [Fact]
    public void What_stands_as_proposed_is_evidence()
    {
        Find(new RestAccepted()).ShouldBe([("Ann Smith", CorrectionKind.Accepted), ("Bo Lind", CorrectionKind.Accepted), ("Paris", CorrectionKind.Accepted)]);
        Find().ShouldAllBe(one => one.Kind == CorrectionKind.Accepted, "what is pending at the end is what the release masks");
    }

    [Fact]
    public void Each_change_is_of_its_kind()
    {
        Changed(new SuggestionDecided(2, Decision.Rejected)).ShouldBe([("Bo Lind", CorrectionKind.Rejected)]);
        Changed(new EntityRetyped(1, EntityType.Organization), new EntityRoleChanged(2, EntityRole.Witness), new EntityNeedChanged(3, Need.NoMask)).ShouldBe(
            [("Ann Smith", CorrectionKind.Retyped), ("Bo Lind", CorrectionKind.RoleChanged), ("Paris", CorrectionKind.NeedChanged)]);
        Changed(Proposal.Add([Occurrences.Of("river", Proposal.Text)[0]], EntityType.Location)).ShouldBe([("river", CorrectionKind.Added)]);
    }

    [Fact]
    public void A_proposal_that_gave_way_to_other_words_is_resized_not_refused()
    {
        Changed(Proposal.Add([Occurrences.Of("in Paris", Proposal.Text)[0]], EntityType.Organization)).ShouldBe([("in Paris", CorrectionKind.Retyped | CorrectionKind.Resized)]);
        Changed(Proposal.Add([Occurrences.Of("Ann Smith met Bo Lind", Proposal.Text)[0]], EntityType.Person)).ShouldBe(
            [("Ann Smith met Bo Lind", CorrectionKind.Resized), ("Ann Smith met Bo Lind", CorrectionKind.Resized)]);
    }

    [Fact]
    public void Words_that_were_marked_and_then_refused_say_nothing()
    {
        var added = Proposal.Add([Occurrences.Of("river", Proposal.Text)[0]], EntityType.Location);

        Changed(added, new SuggestionDecided(4, Decision.Rejected)).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_added_bears_what_the_model_nearly_thought()
    {
        var river = Occurrences.Of("river", Proposal.Text)[0];
        var completed = Proposal.Apply(Proposal.Add([river], EntityType.Location));
        var miss = AReview.Proposed(river.Start, river.Length, "LOC", score: .4) with { IsNearMiss = true };

        CorrectionFinder.Between(Proposal, completed, [miss])[^1].ShouldSatisfyAllConditions(one => one.Score.ShouldBe(.4), one => one.IsTelling.ShouldBeFalse());
        CorrectionFinder.Between(Proposal, completed, [])[^1].ShouldSatisfyAllConditions(one => one.Score.ShouldBe(0), one => one.IsTelling.ShouldBeTrue());
    }

    [Theory]
    [InlineData(.95, true)]
    [InlineData(.6, false)]
    public void Refusing_what_the_model_was_sure_of_is_telling(double score, bool isTelling)
    {
        var proposal = AReview.Of("[Ann Smith|PERSON|1] came.", score);

        CorrectionFinder.Between(proposal, proposal.Apply(new SuggestionDecided(1, Decision.Rejected)), []).ShouldHaveSingleItem().IsTelling.ShouldBe(isTelling);
        CorrectionFinder.Between(proposal, proposal.Apply(new EntityNeedChanged(1, Need.NoMask)), []).ShouldHaveSingleItem().IsTelling.ShouldBe(isTelling);
        CorrectionFinder.Between(proposal, proposal.Apply(new RestAccepted()), []).ShouldHaveSingleItem().IsTelling.ShouldBeFalse();
    }

    [Fact]
    public void Corrections_and_proposal_give_the_completed_review_back()
    {
        RandomReviews.AnyTwo.Select(two => two.First).Sample(completed =>
        {
            var corrections = CorrectionFinder.Between(ProposalOf(completed), completed, []);

            corrections.Select(one => one.After).OfType<MentionState>().Distinct().OrderBy(one => one.Span)
                .ShouldBe(completed.Annotations.Select(MentionState.Of));
        });
    }

    [Fact]
    public void Every_proposal_is_judged_once_and_everything_else_was_added()
    {
        RandomReviews.AnyTwo.Select(two => two.First).Sample(completed =>
        {
            var proposal = ProposalOf(completed);
            var corrections = CorrectionFinder.Between(proposal, completed, []);

            corrections.Where(one => one.Before is not null).Select(one => one.Before!.Span).Order().ShouldBe(proposal.Suggestions.Select(one => one.Mention.Span));
            corrections.Where(one => one.Before is null).ShouldAllBe(one => one.Kind == CorrectionKind.Added);
            corrections.ShouldAllBe(one => one.Kind == CorrectionKind.Rejected == (one.After == null) && one.Kind != CorrectionKind.None);
            corrections.ShouldAllBe(one => one.Kind == CorrectionKind.Accepted == (one.Before == one.After));
        });
    }

    private static VerdictReview ProposalOf(VerdictReview review)
    {
        while (review.CanUndo)
        {
            review = review.Apply(new Undone());
        }

        return review;
    }

    private static IEnumerable<(string Words, CorrectionKind Kind)> Changed(params ReviewEvent[] events) => Find(events).Where(one => one.Kind != CorrectionKind.Accepted);

    private static IReadOnlyList<(string Words, CorrectionKind Kind)> Find(params ReviewEvent[] events) =>
        [.. CorrectionFinder.Between(Proposal, Proposal.Replay(events), []).Select(one => (Proposal.Text.At((one.After ?? one.Before)!.Span), one.Kind))];
}
