using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review.Readings;

/// <summary>What holds for any two readings of a proposal, however their disagreements are settled.</summary>
public class AdjudicationLaws
{
    [Fact]
    public void With_every_answer_the_firsts_nothing_changes()
    {
        RandomReviews.AnyTwo.Sample(two =>
        {
            var settled = Settle(two, _ => Reader.First);

            settled.Suggestions.ShouldBe(two.First.Suggestions);
            settled.Notes.Replacements.ShouldBe(two.First.Notes.Replacements, ignoreOrder: true);
        });
    }

    [Fact]
    public void With_every_answer_the_seconds_the_same_words_are_masked_as_the_second_had_it()
    {
        RandomReviews.AnyTwo.Sample(two => Masked(Settle(two, _ => Reader.Second)).ShouldBe(Masked(two.Second)));
    }

    [Fact]
    public void With_every_answer_the_seconds_the_two_agree_from_then_on()
    {
        RandomReviews.AnyTwo.Sample(two => ReadingComparison.Of(Settle(two, _ => Reader.Second), two.Second).Disagreements.ShouldBeEmpty());
    }

    [Fact]
    public void However_it_is_settled_mentions_stay_disjoint_and_an_entity_has_one_type()
    {
        Gen.Select(RandomReviews.AnyTwo, Gen.Int).Sample((two, seed) =>
        {
            var settled = Settle(two, index => (seed >> (index % 30)) % 2 == 0 ? Reader.First : Reader.Second);

            settled.Suggestions.Zip(settled.Suggestions.Skip(1)).ShouldAllBe(pair => pair.First.Mention.Span.End <= pair.Second.Mention.Span.Start);
            settled.Suggestions.GroupBy(one => one.Mention.EntityId).ShouldAllBe(entity => entity.Select(one => one.Mention.Type).Distinct().Count() == 1);
            settled.Pending.ShouldBe(0);
        });
    }

    [Fact]
    public void Keys_are_unique_and_every_question_has_a_place()
    {
        RandomReviews.AnyTwo.Sample(two =>
        {
            var asked = ReadingComparison.Of(two.First, two.Second).Disagreements;

            asked.Select(one => one.Key).ShouldBeUnique();
            asked.ShouldAllBe(one => one.Places.Count > 0 && one.First.Count + one.Second.Count > 0);
        });
    }

    private static VerdictReview Settle((VerdictReview First, VerdictReview Second) two, Func<int, Reader> choice)
    {
        var comparison = ReadingComparison.Of(two.First, two.Second);
        var choices = comparison.Disagreements.Index().ToDictionary(one => one.Item.Key, one => choice(one.Index));

        return two.First.Apply(ReviewEventJson.Read(ReviewEventJson.Write(comparison.Settle(choices))));
    }

    private static List<(TextSpan Span, EntityType Type, bool IsMasked)> Masked(VerdictReview review) =>
        [.. review.Annotations.Select(mention => (mention.Span, mention.Type, review.AnnotatedEntities.First(entity => entity.Id == mention.EntityId).Need != Need.NoMask))];
}
