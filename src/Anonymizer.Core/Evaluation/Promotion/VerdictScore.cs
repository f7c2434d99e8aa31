using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>How one model did on one gold verdict. Counts only, no text: what a comparison of models rests on.</summary>
/// <param name="Id">The gold verdict.</param>
/// <param name="Words">Words of its text.</param>
/// <param name="Types">By type: the type right, the span overlapping.</param>
/// <param name="Tab">The privacy figures; empty where the gold has no masks.</param>
public sealed record VerdictScore(string Id, int Words, IReadOnlyDictionary<string, PrecisionRecall> Types, TabScore Tab)
{
    /// <summary>What the verdict is like, by dimension: for example "age" → "Old".</summary>
    public IReadOnlyDictionary<string, string> Cohorts { get; init; } = new Dictionary<string, string>();

    /// <summary>All types together.</summary>
    [JsonIgnore]
    public PrecisionRecall All => Types.Values.Aggregate(PrecisionRecall.None, PrecisionRecall.Add);

    /// <summary>Nothing that needs a mask stayed open; where the gold has no masks: nothing was missed.</summary>
    [JsonIgnore]
    public bool IsClean => Tab.IsEmpty ? All.Missed == 0 : Tab.TokenRecall.Part == Tab.TokenRecall.Whole;

    public static VerdictScore Of(GoldVerdict gold, EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(report);

        return new VerdictScore(gold.Id, gold.WordCount, report.Overlapping, report.Tab) { Cohorts = gold.Cohorts };
    }
}
