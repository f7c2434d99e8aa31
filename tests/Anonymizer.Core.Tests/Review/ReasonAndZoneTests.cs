using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Tests.Review;

public class ReasonAndZoneTests
{
    [Fact]
    public void A_reason_follows_its_mention_and_can_be_taken_back()
    {
        var review = AReview.Of("The [Anna Berg|PERSON|1] case.").Apply(new ReasonGiven(1, "A-1"));

        review.PlanOptions.Reasons.ShouldHaveSingleItem().Value.ShouldBe("A-1");
        var resized = review.Apply(review.Resize(1, new Core.Text.TextSpan(9, 13)));
        review.Words(resized.Suggestions[0].Mention).ShouldBe("Berg");
        resized.PlanOptions.Reasons.ShouldContainKey(resized.Suggestions[0].Mention.Span);
        review.Apply(new ReasonGiven(1, null)).PlanOptions.Reasons.ShouldBeEmpty();
        review.Apply(new Undone()).Notes.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void A_reason_of_a_mention_that_is_gone_is_of_no_place()
    {
        var review = AReview.Of("The [Anna Berg|PERSON|1] case.").Apply(new ReasonGiven(1, "A-1"));
        var without = review.Apply(review.Add([new Core.Text.TextSpan(4, 18)], EntityType.Person));

        without.PlanOptions.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void A_zone_that_a_person_marked_holds_until_it_is_given_back()
    {
        var review = AReview.Of("Court\nThe facts\nA boat.\nA mast.").Apply(new ZoneMarked(3, VerdictZone.Operative));

        review.Zones.At(review.Text.Length - 1).ShouldBe(VerdictZone.Operative);
        review.Apply(new ZoneMarked(3, null)).Zones.At(review.Text.Length - 1).ShouldBe(VerdictZone.Facts);
    }

    [Fact]
    public void Both_are_stored_under_their_names()
    {
        ReviewEventJson.Write(new ReasonGiven(4, "A-1")).ShouldBe("""{"action":"reason-given","id":4,"code":"A-1"}""");
        ReviewEventJson.Write(new ZoneMarked(7, VerdictZone.Facts)).ShouldBe("""{"action":"zone-marked","segment":7,"zone":"FACTS"}""");
        ReviewEventJson.Read("""{"action":"zone-marked","segment":7,"zone":null}""").ShouldBe(new ZoneMarked(7, null));
    }
}
