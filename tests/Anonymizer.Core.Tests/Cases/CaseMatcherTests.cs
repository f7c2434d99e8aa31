using Anonymizer.Core.Cases;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Tests.Review;

namespace Anonymizer.Core.Tests.Cases;

public class CaseMatcherTests
{
    private static readonly CaseEntity Anna = Known("PERSON", "Anna Berg");
    private static readonly CaseEntity Otto = Known("PERSON", "Otto Berg");

    [Theory]
    [InlineData("[Anna Berg|PERSON|1] sued.")]
    [InlineData("[Mrs ANNA BERG|PERSON|1] sued.")]
    [InlineData("[Berg, Anna|PERSON|1] sued.")]
    [InlineData("[Annas Bergas|PERSON|1] and [Anna Berg|PERSON|1] sued.")]
    public void The_same_full_name_is_the_same_person(string text) =>
        Match(text, Anna, Otto)[1].Sure.ShouldBe(Anna);

    [Theory]
    [InlineData("[Berg|PERSON|1] sued.")]
    [InlineData("[Mr Berg|PERSON|1] sued.")]
    public void A_name_that_fits_two_is_asked(string text)
    {
        var match = Match(text, Anna, Otto)[1];

        match.Sure.ShouldBeNull();
        match.Candidates.ShouldBe([Anna, Otto]);
    }

    [Fact]
    public void A_part_of_a_name_is_asked_even_where_only_one_fits()
    {
        var match = Match("[A. Berg|PERSON|1] sued.", Anna, Otto)[1];

        (match.IsSure, match.Candidates.Single()).ShouldBe((false, Anna));
    }

    [Fact]
    public void Two_entities_of_the_verdict_with_one_name_are_both_asked()
    {
        var matches = Match("[Anna Berg|PERSON|1], mother of [Anna Berg|PERSON|2], sued.", Anna);

        matches.Values.ShouldAllBe(match => !match.IsSure);
        matches.Keys.ShouldBe([1, 2], ignoreOrder: true);
    }

    [Fact]
    public void Two_of_the_case_with_one_name_are_asked()
    {
        var other = Known("PERSON", "Anna Berg");

        Match("[Anna Berg|PERSON|1] sued.", Anna, other)[1].Candidates.ShouldBe([Anna, other]);
    }

    [Fact]
    public void Who_is_another_s_for_certain_is_no_candidate_for_a_part()
    {
        var matches = Match("[Anna Berg|PERSON|1] and [Berg|PERSON|2] sued.", Anna);

        matches.Keys.ShouldBe([1]);
    }

    [Theory]
    [InlineData("[Clara Holm|PERSON|1] sued.")]
    [InlineData("[Anna Bergman|PERSON|1] sued.")]
    [InlineData("[A.|PERSON|1] sued.")]
    [InlineData("[Anna Berg|ORG|1] sued.")]
    public void Who_is_nobody_of_the_case_is_not_asked_about(string text) => Match(text, Anna, Otto).ShouldBeEmpty();

    [Fact]
    public void Anything_but_a_person_is_the_same_by_all_of_its_words()
    {
        var company = Known("ORG", "Fjord & Co AS");
        var number = Known("CODE", "LV12-3456");

        var matches = Match("[FJORD & Co. AS|ORG|1] paid from [LV12-3456|CODE|2] and [LV12-3457|CODE|3], [Fjord|ORG|4].", company, number);

        (matches[1].Sure, matches[2].Sure).ShouldBe((company, number));
        matches.Count.ShouldBe(2);
    }

    [Fact]
    public void What_a_person_said_goes_before_any_name()
    {
        var review = AReview.Of("[Anna Berg|PERSON|1] and [Berg|PERSON|2] sued.")
            .Apply(new EarlierDenied(1))
            .Apply(new EarlierTaken(2, Anna.Id, Decision.Rejected, Need.Quasi, EntityRole.Witness));

        var matches = CaseMatcher.Match(review, new CaseFile([Anna, Otto], new Dictionary<int, Guid>()));

        matches.Keys.ShouldBe([2]);
        matches[2].Sure.ShouldBe(Anna);
        review.Suggestions.Single(suggestion => suggestion.Mention.EntityId == 2).ShouldSatisfyAllConditions(
            taken => taken.Decision.ShouldBe(Decision.Rejected),
            taken => taken.Mention.Need.ShouldBe(Need.Quasi),
            taken => taken.Mention.Role.ShouldBe(EntityRole.Witness));
    }

    [Fact]
    public void Taking_an_earlier_decision_is_undone_in_one_step()
    {
        var review = AReview.Of("[Anna Berg|PERSON|1] sued.");

        var undone = review.Apply(new EarlierTaken(1, Anna.Id, Decision.Accepted, Need.Direct, EntityRole.None)).Apply(new Undone());

        undone.Suggestions.ShouldBe(review.Suggestions);
        undone.Notes.CaseLinks.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_so_when_the_review_ended_stays_so()
    {
        var own = Anna with { IsEarlier = false };
        var review = AReview.Of("[Berg|PERSON|1] sued.");

        CaseMatcher.LinksOf(review, new CaseFile([own], new Dictionary<int, Guid> { [1] = own.Id, [7] = own.Id })).ShouldBe(new Dictionary<int, Guid> { [1] = own.Id });
    }

    [Fact]
    public void A_review_that_is_stored_and_read_again_knows_who_was_taken()
    {
        ReviewEvent[] events = [new EarlierTaken(1, Anna.Id, Decision.Accepted, Need.Direct, EntityRole.Petitioner), new EarlierDenied(1)];

        events.Select(one => ReviewEventJson.Read(ReviewEventJson.Write(one))).ShouldBe(events);
    }

    private static IReadOnlyDictionary<int, CaseMatch> Match(string text, params CaseEntity[] known) =>
        CaseMatcher.Match(AReview.Of(text), new CaseFile(known, new Dictionary<int, Guid>()));

    private static CaseEntity Known(string type, params string[] names) => new(Guid.NewGuid(), new EntityType(type), names, Decision.Accepted, Need.Direct, EntityRole.None);
}
