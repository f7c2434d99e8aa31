using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review;

public class ReviewActionTests
{
    private readonly VerdictReview review = AReview.Of("[Anna Berg|PERSON|1] sued [Acme|ORG|2].\nMs [Berg|PERSON|1] met [A. Berg|PERSON|3].");

    [Fact]
    public void What_was_undone_can_be_done_again_until_something_else_is_done()
    {
        var undone = review.Apply(new SuggestionDecided(1, Decision.Accepted)).Apply(new Undone());

        undone.CanRedo.ShouldBeTrue();
        undone.Apply(new Redone()).Find(1)!.Decision.ShouldBe(Decision.Accepted);
        undone.Apply(new SuggestionDecided(2, Decision.Accepted)).CanRedo.ShouldBeFalse();
        Should.Throw<DomainException>(() => review.Apply(new Redone())).Code.ShouldBe("review.nothing-to-redo");
    }

    [Fact]
    public void The_confident_ones_are_accepted_and_the_others_stay_pending()
    {
        var mixed = AReview.From("Anna Berg", [AReview.Proposed(0, 4, score: 0.95), AReview.Proposed(5, 4, score: 0.6)]);

        var accepted = mixed.Apply(new ConfidentAccepted(0.95));

        ConfidentAccepted.Of(mixed.Suggestions, 0.95).Select(suggestion => suggestion.Id).ShouldBe([1]);
        accepted.Suggestions.Select(suggestion => suggestion.Decision).ShouldBe([Decision.Accepted, Decision.Pending]);
    }

    [Fact]
    public void Two_entities_that_are_one_become_one()
    {
        var merged = review.Apply(new EntityMerged(3, 1));

        merged.Entities.Select(entity => (entity.Id, entity.Mentions.Count)).ShouldBe([(1, 3), (2, 1)]);
        Should.Throw<DomainException>(() => review.Apply(new EntityMerged(1, 1))).Code.ShouldBe("review.same-entity");
        Should.Throw<DomainException>(() => review.Apply(new EntityMerged(1, 9))).Code.ShouldBe("review.unknown-entity");
    }

    [Fact]
    public void A_merged_mention_is_what_its_new_entity_is()
    {
        review.Apply(new EntityMerged(2, 1)).Find(2)!.Mention.Type.ShouldBe(EntityType.Person);
    }

    [Fact]
    public void A_comment_stays_with_its_mention_until_it_is_taken_away()
    {
        var commented = review.Apply(new MentionCommented(2, " Which company? "));

        commented.Notes.Comments[2].ShouldBe("Which company?");
        commented.Apply(new MentionCommented(2, " ")).Notes.Comments.ShouldBeEmpty();
        commented.Apply(new Undone()).Notes.Comments.ShouldBeEmpty();
        Should.Throw<DomainException>(() => review.Apply(new MentionCommented(99, "lost"))).Code.ShouldBe("review.unknown-mention");
    }

    [Fact]
    public void Borders_can_be_set_inside_a_word()
    {
        var resized = review.Apply(review.ResizeExactly(2, new TextSpan(15, 17)));

        resized.Words(resized.Find(2)!.Mention).ShouldBe("Ac");
        Should.Throw<DomainException>(() => review.ResizeExactly(2, new TextSpan(14, 22))).Code.ShouldBe("review.empty-selection");
    }

    [Fact]
    public void A_waived_doubt_can_be_raised_again()
    {
        var waived = review.Apply(new DoubtWaived(["Short:3", "Short:9"], "initials of the court"));

        waived.Notes.Waived.Count.ShouldBe(2);
        waived.Apply(new DoubtWaived(["Short:3"], null)).Notes.Waived.Keys.ShouldBe(["Short:9"]);
    }

    [Fact]
    public void What_a_reviewer_types_is_not_shown_by_the_events_own_names()
    {
        new MentionCommented(1, "Anna").ToString().ShouldNotContain("Anna");
        new ReplacementWritten(1, "Anna").ToString().ShouldNotContain("Anna");
    }
}
