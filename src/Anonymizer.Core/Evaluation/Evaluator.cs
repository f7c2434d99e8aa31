using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>Runs a detector over gold verdicts and adds up its scores.</summary>
public static class Evaluator
{
    /// <param name="gold">Read lazily: a set need not fit in memory.</param>
    /// <param name="detect">From a text to its mentions, for example <c>text => detector.Detect(text).Mentions</c>.</param>
    public static EvaluationReport Evaluate(IEnumerable<GoldVerdict> gold, Func<VerdictText, IEnumerable<Mention>> detect)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(detect);

        return gold
            .Select(verdict => Score(verdict, detect(verdict.Text)))
            .Aggregate(EvaluationReport.None, EvaluationReport.Add);
    }

    /// <summary>The scores of one verdict.</summary>
    public static EvaluationReport Score(GoldVerdict gold, IEnumerable<Mention> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);

        var mentions = predicted.ToList();

        return new EvaluationReport(
            1,
            ByName(SpanScorer.Exact(mentions, gold.Mentions)),
            ByName(SpanScorer.Overlapping(mentions, gold.Mentions)),
            PersonScorer.Score(mentions, gold.Mentions),
            gold.HasMasks ? TabScorer.Score(gold, TabScorer.MaskedBy(mentions)) : TabScore.None)
        {
            People = PersonScorer.ScorePeople(mentions, gold),
            Links = gold.AreLinksGold ? LinkScorer.Score(mentions, gold.Mentions) : LinkScore.None,
            Calibration = CalibrationScore.Of(gold, mentions),
        };
    }

    private static Dictionary<string, PrecisionRecall> ByName(IReadOnlyDictionary<EntityType, PrecisionRecall> scores) =>
        scores.ToDictionary(score => score.Key.Name, score => score.Value);
}
