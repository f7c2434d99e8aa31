using Anonymizer.Core.Verdicts;

namespace Anonymizer.Core.Quality;

/// <summary>How people work, apart for test and production and for each age of the verdict: figures of one cohort say little of another.</summary>
public static class ReviewBehaviour
{
    /// <param name="facts">Completed reviews.</param>
    /// <param name="key">What the cohorts are kept apart by besides; an empty text for nothing.</param>
    /// <returns>A row for each cohort that has reviews: production first, then by age and key.</returns>
    public static IReadOnlyList<BehaviourRow> Rows(IEnumerable<BehaviourFact> facts, Func<FactCohort, string> key)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(key);

        return
        [
            .. facts.GroupBy(fact => (fact.Cohort.Purpose, fact.Cohort.Age, Key: key(fact.Cohort)))
                .OrderBy(group => group.Key.Purpose == nameof(Purpose.Production) ? 0 : 1)
                .ThenBy(group => Enum.TryParse<AgeBand>(group.Key.Age, out var age) ? (int)age : int.MaxValue)
                .ThenBy(group => group.Key.Key, StringComparer.Ordinal)
                .Select(group => Row(group.Key.Purpose, group.Key.Age, group.Key.Key, [.. group])),
        ];
    }

    /// <summary>How much likelier a proposal is accepted in new verdicts in production than in old ones in a test; null where one of both has no proposals.</summary>
    public static double? AcceptanceGap(IEnumerable<BehaviourFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        var all = facts.ToList();
        var old = Share(all.Where(fact => fact.Cohort is { Purpose: nameof(Purpose.Test), Age: nameof(AgeBand.FiveYearsOrMore) }), fact => fact.Accepted);
        var fresh = Share(all.Where(fact => fact.Cohort is { Purpose: nameof(Purpose.Production), Age: nameof(AgeBand.UnderThirtyDays) }), fact => fact.Accepted);

        return fresh - old;
    }

    private static BehaviourRow Row(string purpose, string age, string key, IReadOnlyList<BehaviourFact> facts)
    {
        var thousands = facts.Sum(fact => (double)fact.Words) / 1000;

        return new BehaviourRow(purpose, age, key, facts.Count)
        {
            MedianSeconds = Median([.. facts.Select(fact => fact.Seconds).Order()]),
            SecondsPerThousandWords = thousands > 0 ? facts.Sum(fact => (double)fact.Seconds) / thousands : 0,
            Accepted = Share(facts, fact => fact.Accepted),
            Rejected = Share(facts, fact => fact.Rejected),
            Changed = Share(facts, fact => fact.Changed),
            AddedPerThousandWords = thousands > 0 ? facts.Sum(fact => (double)fact.Added) / thousands : 0,
            Undos = facts.Average(fact => fact.Undos),
            Helps = facts.Average(fact => fact.Helps),
            Searches = facts.Average(fact => fact.Searches),
            Left = facts.Average(fact => fact.Left),
        };
    }

    private static double? Share(IEnumerable<BehaviourFact> facts, Func<BehaviourFact, int> of)
    {
        var (part, all) = facts.Aggregate((0L, 0L), (sum, fact) => (sum.Item1 + of(fact), sum.Item2 + fact.Accepted + fact.Rejected + fact.Changed));

        return all == 0 ? null : (double)part / all;
    }

    private static double Median(IReadOnlyList<int> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
}
