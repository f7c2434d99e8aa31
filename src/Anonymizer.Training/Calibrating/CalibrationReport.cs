using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Ner.Models;

namespace Anonymizer.Training.Calibrating;

/// <summary>How much calibration helped, by name: expected calibration errors before and after, and the benchmark's figures of the detector.</summary>
internal static class CalibrationReport
{
    /// <param name="judged">The model's candidates.</param>
    /// <param name="unseenBy">The calibration of a candidate that its verdict had no part in.</param>
    /// <param name="before">The detector's results, scored as the recognizers score.</param>
    /// <param name="after">The same with confidence.</param>
    internal static IReadOnlyDictionary<string, double> Of(
        IReadOnlyList<JudgedCandidate> judged, Func<JudgedCandidate, TypeCalibration> unseenBy, IReadOnlyList<JudgedResult> before, IReadOnlyList<JudgedResult> after)
    {
        var tab = Tab(after);

        return new Dictionary<string, double>
        {
            ["candidates"] = judged.Count,
            ["maskError.before"] = ErrorOf(judged, one => one.Candidate.Mask, one => one.Masked),
            ["maskError.after"] = ErrorOf(judged, one => unseenBy(one).Mask.Of(one.Candidate.Mask), one => one.Masked),
            ["typeError.before"] = ErrorOf(judged, one => one.Candidate.TypeScore, one => one.IsType ? 1 : 0),
            ["typeError.after"] = ErrorOf(judged, one => unseenBy(one).Type.Of(one.Candidate.TypeScore), one => one.IsType ? 1 : 0),
            ["scoreError.before"] = ErrorOf(before),
            ["scoreError.after"] = ErrorOf(after),
            ["detector.tokenRecall"] = Rounded(tab.TokenRecall.Value),
            ["detector.entityRecallDirect"] = Rounded(tab.EntityRecallDirect.Value),
            ["detector.entityRecallQuasi"] = Rounded(tab.EntityRecallQuasi.Value),
            ["detector.tokenPrecision"] = Rounded(tab.TokenPrecision.Value),
        };
    }

    internal static TabScore Tab(IEnumerable<JudgedResult> results) => results
        .Select(judged => TabScorer.Score(judged.Gold, TabScorer.MaskedBy(judged.Result.Mentions)))
        .Aggregate(TabScore.None, TabScore.Add);

    private static double ErrorOf(IEnumerable<JudgedCandidate> judged, Func<JudgedCandidate, double> score, Func<JudgedCandidate, double> truth) =>
        Rounded(CalibrationScore.Of(judged.Select(one => (score(one), truth(one)))).Error);

    private static double ErrorOf(IEnumerable<JudgedResult> results) => Rounded(results
        .Select(judged => CalibrationScore.Of(judged.Gold, judged.Result.Mentions))
        .Aggregate(CalibrationScore.None, CalibrationScore.Add).Error);

    private static double Rounded(double value) => Math.Round(value, 4);
}
