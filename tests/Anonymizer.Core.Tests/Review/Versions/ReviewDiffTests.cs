using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Versions;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Core.Tests.Review.Versions;

public class ReviewDiffTests
{
    private static readonly VerdictReview Proposal = AReview.Of("[Ann Smith|PERSON|1] met [Bo Lind|PERSON|2] in [Paris|LOC|3] by the river.");

    [Fact]
    public void Accepting_what_was_proposed_changes_nothing()
    {
        Diff(new RestAccepted()).ShouldBeEmpty();
        Diff().ShouldBeEmpty();
    }

    [Fact]
    public void A_rejected_mention_is_decided_otherwise()
    {
        Diff(new SuggestionDecided(2, Decision.Rejected)).ShouldBe([("Bo Lind", MentionChanges.Redecided)]);
    }

    [Fact]
    public void Marked_words_are_added_and_taken_away_again_are_removed()
    {
        var added = Proposal.Add([Occurrences.Of("river", Proposal.Text)[0]], EntityType.Location);

        Diff(added).ShouldBe([("river", MentionChanges.Added)]);
        Words(ReviewDiff.Between(Planned(Proposal.Apply(added)), Planned(Proposal))).ShouldBe([("river", MentionChanges.Removed)]);
    }

    [Fact]
    public void A_moved_border_is_told_from_a_mention_that_came_and_one_that_went()
    {
        var wider = Occurrences.Of("in Paris", Proposal.Text)[0];

        Diff(Proposal.Resize(3, wider)).ShouldBe([("in Paris", MentionChanges.Resized)]);
        Diff(Proposal.Add([wider], EntityType.Organization)).ShouldBe([("in Paris", MentionChanges.Retyped | MentionChanges.Resized)]);
    }

    [Fact]
    public void Type_role_and_whether_it_is_masked_are_told()
    {
        Diff(new EntityRetyped(1, EntityType.Organization), new EntityRoleChanged(2, EntityRole.Witness), new EntityNeedChanged(3, Need.NoMask)).ShouldBe(
            [("Ann Smith", MentionChanges.Retyped), ("Bo Lind", MentionChanges.RoleChanged), ("Paris", MentionChanges.NeedChanged)]);
    }

    [Fact]
    public void Another_replacement_is_told_with_both()
    {
        var change = ReviewDiff.Between(Planned(Proposal), Planned(Proposal.Apply(new ReplacementWritten(1, "the traveller")))).ShouldHaveSingleItem();

        (change.What, change.Before?.Replacement, change.After?.Replacement).ShouldBe((MentionChanges.Replaced, "…", "the traveller"));
    }

    [Fact]
    public void What_two_readings_added_at_one_place_is_one_mention_though_the_numbers_differ()
    {
        var river = Occurrences.Of("river", Proposal.Text)[0];
        var by = Occurrences.Of("by", Proposal.Text)[0];
        var one = Proposal.Apply(Proposal.Add([river], EntityType.Location));
        var half = Proposal.Apply(Proposal.Add([by], EntityType.Miscellaneous));
        var other = half.Apply(half.Add([river], EntityType.Location));

        Words(ReviewDiff.Between(Planned(one), Planned(other))).ShouldBe([("by", MentionChanges.Added)]);
    }

    [Fact]
    public void A_version_differs_from_itself_in_nothing_and_backwards_everything_is_the_other_way_round()
    {
        RandomReviews.AnyTwo.Sample(two =>
        {
            ReviewDiff.Between(Planned(two.First), Planned(two.First)).ShouldBeEmpty();
            var there = ReviewDiff.Between(Planned(two.First), Planned(two.Second));
            var back = ReviewDiff.Between(Planned(two.Second), Planned(two.First));

            there.Count(change => change.What == MentionChanges.Added).ShouldBe(back.Count(change => change.What == MentionChanges.Removed));
        });
    }

    private static List<(string Words, MentionChanges What)> Diff(params IEnumerable<ReviewEvent> events) =>
        Words(ReviewDiff.Between(Planned(Proposal), Planned(Proposal.Replay(events))));

    private static List<(string Words, MentionChanges What)> Words(IEnumerable<MentionChange> changes) =>
        [.. changes.Select(change => (Proposal.Text.At(change.Span), change.What))];

    /// <summary>Each entity becomes the same, or what a person wrote.</summary>
    private static PlannedReview Planned(VerdictReview review) => new(review, new ReplacementPlan(
        [],
        [.. review.Entities.Select(entity => new PlannedEntity(entity.Id, "test", entity.Need == Need.NoMask, review.Notes.Replacements.GetValueOrDefault(entity.Id, "…")))]));
}
