using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Text;
using Anonymizer.Core.Unread;

namespace Anonymizer.Core.Tests.Review.Doubts;

public class DoubtListTests
{
    [Fact]
    public void A_verdict_without_doubts_has_none()
    {
        Of(AReview.Of("[Anna Berg|PERSON|1] sued [Acme Ltd|ORG|2]. Ms [Berg|PERSON|1] won.")).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_words_in_two_types_are_asked_about()
    {
        var review = AReview.Of("[Berg|PERSON|1] and the town of [BERG|LOC|2].");

        var doubt = Of(review).ShouldHaveSingleItem();

        (doubt.Kind, doubt.Key).ShouldBe((DoubtKind.TwoTypes, "TwoTypes:0"));
        (doubt.Places.Count, string.Join(' ', doubt.Entities)).ShouldBe((2, "1 2"));
        Of(review.Apply(new EntityRetyped(2, EntityType.Person))).ShouldBeEmpty();
    }

    [Fact]
    public void Words_that_are_masked_here_and_left_there_are_asked_about()
    {
        var review = AReview.Of("[Acme Ltd|ORG|1] sued; [Acme Ltd|ORG|1] lost.").Apply(new SuggestionDecided(2, Decision.Rejected));

        Of(review).ShouldHaveSingleItem().Kind.ShouldBe(DoubtKind.TwoDecisions);
        Of(review.Apply(new SuggestionDecided(1, Decision.Rejected))).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_fits_two_people_is_asked_about_until_it_is_one_of_them()
    {
        var review = AReview.Of("[Anna Berg|PERSON|1] and [Otto Berg|PERSON|2]; [Berg|PERSON|3] fell.");

        var doubt = Of(review).ShouldHaveSingleItem();

        doubt.Kind.ShouldBe(DoubtKind.Ambiguous);
        doubt.Entities.ShouldBe([3, 1, 2]);
        Of(review.Apply(new EntityMerged(3, 2))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Anna Petrovska", "Anna Petrovskis", true)]
    [InlineData("Anna Petrovska", "Anna Petrowski", true)]
    [InlineData("Anna Petrovska", "Olga Petrovska", false)]
    [InlineData("Anna Berg", "Anna Borg", true)]
    [InlineData("Anna Lie", "Anna Lee", false)]
    [InlineData("Anna Berg", "Anna Maria Borg", false)]
    public void Two_people_whose_names_are_almost_the_same_are_asked_about(string first, string second, bool isDoubted)
    {
        Of(AReview.Of($"[{first}|PERSON|1] met [{second}|PERSON|2].")).Any(doubt => doubt.Kind == DoubtKind.SimilarSpelling).ShouldBe(isDoubted);
    }

    [Theory]
    [InlineData("A", "PERSON", true)]
    [InlineData("Li", "PERSON", true)]
    [InlineData("Lie", "PERSON", false)]
    [InlineData("12", "QUANTITY", false)]
    public void Very_short_mentions_are_asked_about(string words, string type, bool isDoubted)
    {
        Of(AReview.Of($"Then [{words}|{type}|1] fell.")).Any(doubt => doubt.Kind == DoubtKind.VeryShort).ShouldBe(isDoubted);
    }

    [Theory]
    [InlineData("Anna Berg", 0)]
    [InlineData("Berg, Anna", 0)]
    [InlineData("Acme", 0)]
    [InlineData("Anna Borg", 1)]
    [InlineData("Otto Lind", 1)]
    public void A_party_that_nothing_is_marked_as_is_asked_about(string party, int doubts)
    {
        var review = AReview.Of("[Anna Berg|PERSON|1] sued [Acme Ltd|ORG|2]. Otto Lind saw it.");

        var found = Of(review, new DoubtContext([party], []));

        found.Count(doubt => doubt.Kind == DoubtKind.PartyNotFound).ShouldBe(doubts);
        found.SelectMany(doubt => doubt.Places).Select(review.Text.At).ShouldBe(party == "Otto Lind" ? ["Otto Lind"] : []);
    }

    [Fact]
    public void A_part_of_a_masked_name_that_stands_unmarked_is_asked_about()
    {
        var review = AReview.Of("[Anna Berg|PERSON|1] fell. Then Berg rose, and BERG sat on an Iceberg.");

        var doubt = Of(review).ShouldHaveSingleItem();

        doubt.Places.Select(review.Text.At).ShouldBe(["Berg", "BERG"]);
        Of(review.Apply(review.Add(doubt.Places, EntityType.Person))).ShouldBeEmpty();
    }

    [Fact]
    public void A_part_of_a_name_that_is_an_ordinary_word_or_the_judges_is_not_asked_about()
    {
        var judge = AReview.Of("[Anna Stone|PERSON|1], Judge [Otto Lind|PERSON|2] and a stone. Stone fell. Lind ruled.").Apply(new EntityRoleChanged(2, EntityRole.Judge));

        Of(judge).ShouldBeEmpty();
    }

    [Fact]
    public void A_picture_is_a_doubt_until_it_is_waived_with_a_reason()
    {
        var context = new DoubtContext([], [new UnreadPicture(3, "PNG", 20, 10, "body", PictureTreatment.Keep, IsChosen: false, CanBeKept: true)]);
        var review = AReview.Of("Nothing.");

        var open = Of(review, context).ShouldHaveSingleItem();
        var waived = Of(review.Apply(new DoubtWaived([open.Key], "a coat of arms")), context).ShouldHaveSingleItem();

        (open.Kind, open.IsOpen, open.Number).ShouldBe((DoubtKind.Picture, true, 3));
        (waived.Waived, waived.IsOpen).ShouldBe(("a coat of arms", false));
    }

    private static IReadOnlyList<Doubt> Of(VerdictReview review, DoubtContext? context = null) =>
        DoubtList.Of(review, new VerdictSurvey(review.Text), context ?? DoubtContext.None);
}
