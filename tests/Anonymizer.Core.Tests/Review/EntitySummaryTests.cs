using Anonymizer.Core.Review;

namespace Anonymizer.Core.Tests.Review;

public class EntitySummaryTests
{
    [Fact]
    public void An_entity_is_summed_up_with_its_rejected_mentions()
    {
        var review = AReview.Of("[Berg|PERSON|1] and [Anna Berg|PERSON|1] and [Berg|PERSON|1] of [Acme|ORG|2]")
            .Replay([new SuggestionDecided(1, Decision.Rejected), new SuggestionDecided(2, Decision.Accepted)]);

        var summary = review.Summaries[0];

        review.Text.At(summary.Longest).ShouldBe("Anna Berg");
        (summary.Mentions, summary.Pending, summary.Accepted, summary.Rejected).ShouldBe((3, 1, 1, 1));
    }
}
