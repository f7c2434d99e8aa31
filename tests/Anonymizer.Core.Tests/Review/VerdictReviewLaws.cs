using Anonymizer.Core.Review;

namespace Anonymizer.Core.Tests.Review;

/// <summary>What holds for any review: a random proposal, then random actions on whatever is there.</summary>
public class VerdictReviewLaws
{
    [Fact]
    public void Replaying_the_stored_events_gives_the_state()
    {
        RandomReviews.Any.Sample(played =>
        {
            var stored = played.Events.Select(ReviewEventJson.Write).ToList();
            var replayed = played.Start.Replay(stored.Select(ReviewEventJson.Read));

            replayed.Suggestions.ShouldBe(played.End.Suggestions);
            replayed.Sequence.ShouldBe(played.End.Sequence);
            replayed.Notes.Replacements.ShouldBe(played.End.Notes.Replacements, ignoreOrder: true);
            replayed.Notes.Waived.ShouldBe(played.End.Notes.Waived, ignoreOrder: true);
        });
    }

    [Fact]
    public void Undoing_everything_gives_the_start()
    {
        RandomReviews.Any.Sample(played =>
        {
            var review = played.End;

            while (review.CanUndo)
            {
                review = review.Apply(new Undone());
            }

            review.Suggestions.ShouldBe(played.Start.Suggestions);
            review.Notes.Replacements.ShouldBeEmpty();
        });
    }

    [Fact]
    public void Redoing_all_that_was_undone_gives_the_end()
    {
        RandomReviews.Any.Sample(played =>
        {
            var review = played.End.Apply(new RestAccepted());
            var end = review;

            while (review.CanUndo)
            {
                review = review.Apply(new Undone());
            }

            while (review.CanRedo)
            {
                review = review.Apply(new Redone());
            }

            review.Suggestions.ShouldBe(end.Suggestions);
            review.Notes.Comments.ShouldBe(end.Notes.Comments, ignoreOrder: true);
        });
    }

    [Fact]
    public void Mentions_stay_disjoint()
    {
        RandomReviews.Any.Sample(played => played.End.Suggestions.Zip(played.End.Suggestions.Skip(1))
            .ShouldAllBe(pair => pair.First.Mention.Span.End <= pair.Second.Mention.Span.Start));
    }

    [Fact]
    public void All_mentions_of_an_entity_have_one_type()
    {
        RandomReviews.Any.Sample(played => played.End.Suggestions.GroupBy(suggestion => suggestion.Mention.EntityId)
            .ShouldAllBe(group => group.Select(suggestion => suggestion.Mention.Type).Distinct().Count() == 1));
    }

    [Fact]
    public void An_action_leaves_the_review_that_it_was_taken_on_as_it_was()
    {
        RandomReviews.Any.Sample(played =>
        {
            var before = played.End.Suggestions.ToList();

            _ = played.End.Apply(new RestAccepted());

            played.End.Suggestions.ShouldBe(before);
        });
    }
}
