using Anonymizer.Core.Quality;

namespace Anonymizer.Core.Tests.Quality;

public class ReviewBehaviourTests
{
    [Fact]
    public void Old_documents_in_a_test_and_new_ones_in_production_are_kept_apart()
    {
        BehaviourFact[] facts =
        [
            Fact("Test", "FiveYearsOrMore", words: 1000, seconds: 60, accepted: 9, rejected: 1) with { Undos = 4 },
            Fact("Production", "UnderThirtyDays", words: 2000, seconds: 600, accepted: 6, rejected: 2, changed: 2, added: 4) with { Helps = 1, Searches = 3, Left = 1 },
            Fact("Production", "UnderThirtyDays", words: 2000, seconds: 200, accepted: 10),
        ];

        var rows = ReviewBehaviour.Rows(facts, _ => "");

        rows.Select(row => (row.Purpose, row.Age, row.Reviews)).ShouldBe([("Production", "UnderThirtyDays", 2), ("Test", "FiveYearsOrMore", 1)]);
        rows[0].ShouldSatisfyAllConditions(
            row => row.MedianSeconds.ShouldBe(400),
            row => row.SecondsPerThousandWords.ShouldBe(200),
            row => row.Accepted.ShouldBe(0.8),
            row => row.Rejected.ShouldBe(0.1),
            row => row.Changed.ShouldBe(0.1),
            row => row.AddedPerThousandWords.ShouldBe(1),
            row => (row.Undos, row.Helps, row.Searches, row.Left).ShouldBe((0, 0.5, 1.5, 0.5)));
        ReviewBehaviour.AcceptanceGap(facts)!.Value.ShouldBe(0.8 - 0.9, 1e-9);
    }

    [Fact]
    public void A_cohort_is_kept_apart_by_a_key_besides()
    {
        var rows = ReviewBehaviour.Rows([Fact("Test", "Unknown", court: "b"), Fact("Test", "Unknown", court: "a"), Fact("Test", "Unknown", court: "a")], cohort => cohort.Court);

        rows.Select(row => (row.Key, row.Reviews)).ShouldBe([("a", 2), ("b", 1)]);
    }

    [Fact]
    public void Where_nothing_was_proposed_there_is_no_share()
    {
        var facts = new[] { Fact("Production", "UnderThirtyDays", accepted: 0, added: 3) };

        ReviewBehaviour.Rows(facts, _ => "")[0].ShouldSatisfyAllConditions(row => row.Accepted.ShouldBeNull(), row => row.AddedPerThousandWords.ShouldBe(3));
        ReviewBehaviour.AcceptanceGap(facts).ShouldBeNull();
        ReviewBehaviour.Rows([], _ => "").ShouldBeEmpty();
    }

    private static BehaviourFact Fact(string purpose, string age, int words = 1000, int seconds = 60, int accepted = 1, int rejected = 0, int changed = 0, int added = 0, string court = "") =>
        new(new FactCohort("m", age, purpose, court, "Full"), words, seconds, accepted, rejected, changed, added);
}
