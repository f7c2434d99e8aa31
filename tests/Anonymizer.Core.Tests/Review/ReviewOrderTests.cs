using Anonymizer.Core.Review;

namespace Anonymizer.Core.Tests.Review;

public class ReviewOrderTests
{
    [Fact]
    public void The_least_certain_comes_first_and_decided_ones_not_at_all()
    {
        var review = AReview.From("a b c d e", [.. new[] { 0.99, 0.4, 0.55, 0.6, 0.5 }.Select((score, index) => AReview.Proposed(index * 2, 1, score: score))])
            .Apply(new SuggestionDecided(5, Decision.Accepted));

        ReviewOrder.LeastCertainFirst(review.Suggestions).Select(suggestion => suggestion.Id).ShouldBe([3, 2, 4, 1]);
    }
}
