using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;

namespace Anonymizer.Core.Tests.Review.Readings;

public class ReadingComparisonTests
{
    private static readonly VerdictReview Proposal = AReview.Of("[Ann Smith|PERSON|1] and [Ann Smith|PERSON|1] met [Bo Lind|PERSON|2] in [Paris|LOC|3] by the river.");

    private static VerdictReview First => Proposal.Apply(new RestAccepted());

    [Fact]
    public void Two_who_agree_have_no_disagreement_and_nothing_changes()
    {
        var comparison = ReadingComparison.Of(First, First);

        comparison.Disagreements.ShouldBeEmpty();
        First.Apply(comparison.Settle(new Dictionary<string, Reader>())).Suggestions.ShouldBe(First.Suggestions);
    }

    [Fact]
    public void The_same_question_about_the_same_words_is_asked_once()
    {
        var second = Read(new EntityDecided(1, Decision.Rejected));

        var asked = ReadingComparison.Of(First, second).Disagreements.ShouldHaveSingleItem();

        (asked.Kind, asked.Places.Count, asked.First.Count, asked.Second.Count).ShouldBe((DisagreementKind.Missed, 2, 2, 0));
    }

    [Fact]
    public void The_second_readers_answer_rejects_what_the_first_accepted()
    {
        var settled = Settle(First, Read(new EntityDecided(1, Decision.Rejected)), Reader.Second);

        settled.Rejected.Select(settled.Words).ShouldBe(["Ann Smith", "Ann Smith"]);
        settled.Annotations.Count.ShouldBe(2);
    }

    [Fact]
    public void What_only_the_second_marked_comes_in_or_stays_out_as_is_settled()
    {
        var second = Read(Proposal.Add([Occurrences.Of("river", Proposal.Text)[0]], EntityType.Location));

        Settle(First, second, Reader.Second).Annotations.Select(First.Words).ShouldContain("river");
        Settle(First, second, Reader.First).Suggestions.ShouldBe(First.Suggestions);
    }

    [Fact]
    public void Other_borders_are_one_question()
    {
        var second = Read(Proposal.Resize(4, Occurrences.Of("in Paris", Proposal.Text)[0]), new ReasonGiven(4, "R2"));

        var asked = ReadingComparison.Of(First, second).Disagreements.ShouldHaveSingleItem();

        asked.Kind.ShouldBe(DisagreementKind.Borders);
        Settle(First, second, Reader.Second).Annotations.Select(First.Words).ShouldContain("in Paris");
        Settle(First, second, Reader.Second).Notes.Reasons[4].ShouldBe("R2", "the reason comes with the mention");
    }

    [Fact]
    public void Another_type_role_or_replacement_is_one_question_for_the_whole_entity()
    {
        var second = Read(new EntityRetyped(1, EntityType.Organization), new EntityRoleChanged(1, EntityRole.Witness), new ReplacementWritten(1, "the firm"));

        var asked = ReadingComparison.Of(First, second).Disagreements.ShouldHaveSingleItem();
        var settled = Settle(First, second, Reader.Second);

        (asked.Kind, asked.Places.Count).ShouldBe((DisagreementKind.Entity, 2));
        settled.Entities[0].ShouldSatisfyAllConditions(
            entity => entity.Type.ShouldBe(EntityType.Organization),
            entity => entity.Role.ShouldBe(EntityRole.Witness),
            entity => settled.Notes.Replacements[entity.Id].ShouldBe("the firm"));
    }

    [Fact]
    public void Who_is_whom_is_one_question_and_either_answer_holds()
    {
        var second = Read(Proposal.Unlink(2));

        ReadingComparison.Of(First, second).Disagreements.ShouldHaveSingleItem().Kind.ShouldBe(DisagreementKind.Links);
        Settle(First, second, Reader.Second).Entities.Count.ShouldBe(4);
        Settle(First, second, Reader.First).Entities.Count.ShouldBe(3);
    }

    [Fact]
    public void An_open_question_refuses_the_end()
    {
        var comparison = ReadingComparison.Of(First, Read(new EntityDecided(1, Decision.Rejected)));

        Should.Throw<DomainException>(() => comparison.Settle(new Dictionary<string, Reader>())).Code.ShouldBe("adjudication.open");
    }

    [Fact]
    public void Nobody_is_second_reader_of_their_own_review()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        SecondReaders.MayRead(one, [other, one]).ShouldBeFalse();
        SecondReaders.MayRead(one, [other]).ShouldBeTrue();
    }

    private static VerdictReview Read(params IEnumerable<ReviewEvent> events) => Proposal.Replay(events).Apply(new RestAccepted());

    private static VerdictReview Settle(VerdictReview first, VerdictReview second, Reader reader)
    {
        var comparison = ReadingComparison.Of(first, second);
        var settled = comparison.Settle(comparison.Disagreements.ToDictionary(one => one.Key, _ => reader));

        return first.Apply(ReviewEventJson.Read(ReviewEventJson.Write(settled)));
    }
}
