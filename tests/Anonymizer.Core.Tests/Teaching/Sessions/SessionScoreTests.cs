using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Tests.Review;
using Anonymizer.Core.Text;
using CsCheck;

namespace Anonymizer.Core.Tests.Teaching.Sessions;

public class SessionScoreTests
{
    private static readonly VerdictReview Proposal = AReview.Of("[Ann Smith|PERSON|1] met [Bo Lind|PERSON|2] in [Paris|LOC|3] by the river.");

    private static readonly Gen<ReviewEvent> AnyAction = Gen.OneOf<ReviewEvent>(
        from id in Gen.Int[1, 3] from accepts in Gen.Bool select (ReviewEvent)new SuggestionDecided(id, accepts ? Decision.Accepted : Decision.Rejected),
        from entity in Gen.Int[1, 3] from isCode in Gen.Bool select (ReviewEvent)new EntityRetyped(entity, isCode ? EntityType.Code : EntityType.Organization),
        from words in Gen.OneOf(Gen.Const("river"), Gen.Const("in Paris"), Gen.Const("met")) select (ReviewEvent)Proposal.Add([Occurrences.Of(words, Proposal.Text)[0]], EntityType.Location));

    [Fact]
    public void Only_what_is_decided_counts_while_the_review_is_open()
    {
        Open().ShouldBe([]);
        Open(new SuggestionDecided(1, Decision.Accepted)).ShouldBe([("PERSON", new PrecisionRecall(1, 0, 0))]);
        Open(new SuggestionDecided(1, Decision.Accepted), new SuggestionDecided(2, Decision.Rejected)).ShouldBe([("PERSON", new PrecisionRecall(1, 1, 0))]);
        Open(Proposal.Add([Occurrences.Of("river", Proposal.Text)[0]], EntityType.Location)).ShouldBe([("LOC", new PrecisionRecall(0, 0, 1))]);
    }

    [Fact]
    public void Another_type_is_an_excess_of_one_and_a_miss_of_the_other()
    {
        Open(new EntityRetyped(3, EntityType.Organization)).ShouldBe([("LOC", new PrecisionRecall(0, 1, 0)), ("ORG", new PrecisionRecall(0, 0, 1))]);
    }

    [Fact]
    public void Other_borders_are_right_and_two_proposals_for_one_mention_are_one_right()
    {
        Open(Proposal.Add([Occurrences.Of("in Paris", Proposal.Text)[0]], EntityType.Location)).ShouldBe([("LOC", new PrecisionRecall(1, 0, 0))]);
        Open(Proposal.Add([Occurrences.Of("Ann Smith met Bo Lind", Proposal.Text)[0]], EntityType.Person)).ShouldBe([("PERSON", new PrecisionRecall(1, 1, 0))]);
    }

    [Fact]
    public void A_review_that_is_done_scores_as_its_corrections_do()
    {
        AnyAction.List[0, 6].Sample(actions =>
        {
            var review = Completed(actions);
            var corrections = CorrectionFinder.Between(Proposal, review, []).Select(one => (one.Before, one.After)).ToList();

            Rows(SessionScore.OfOpen(Proposal, review)).ShouldBe(Rows(SessionScore.OfCorrections(corrections)));
        });
    }

    [Fact]
    public void Every_proposal_is_right_or_too_much_and_every_mention_right_or_missed()
    {
        AnyAction.List[0, 6].Sample(actions =>
        {
            var review = Completed(actions);
            var all = SessionScore.OfOpen(Proposal, review).All;

            (all.Right + all.Spurious).ShouldBe(3);
            all.Gold.ShouldBe(review.Annotations.Count);
        });
    }

    [Fact]
    public void Scores_add_up_whatever_the_order()
    {
        var one = SessionScore.OfOpen(Proposal, Proposal.Apply(new SuggestionDecided(1, Decision.Accepted)));
        var other = SessionScore.OfOpen(Proposal, Proposal.Apply(new SuggestionDecided(3, Decision.Rejected)));

        Rows(one + other + SessionScore.None).ShouldBe(Rows(other + one));
        (one + other).Verdicts.ShouldBe(2);
    }

    private static VerdictReview Completed(List<ReviewEvent> actions)
    {
        var review = Proposal;

        foreach (var action in actions)
        {
            try
            {
                review = review.Apply(action);
            }
            catch (DomainException)
            {
                // Some actions do not fit what is there by then.
            }
        }

        return review.Apply(new RestAccepted());
    }

    private static IReadOnlyList<(string Type, PrecisionRecall Counts)> Open(params ReviewEvent[] actions) => Rows(SessionScore.OfOpen(Proposal, Proposal.Replay(actions)));

    private static IReadOnlyList<(string Type, PrecisionRecall Counts)> Rows(SessionScore score) =>
        [.. score.Types.Select(type => (type.Key.Name, type.Value)).OrderBy(type => type.Name, StringComparer.Ordinal)];
}
