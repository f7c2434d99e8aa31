using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Core.Tests.Evaluation.Promotion;

/// <summary>Scores made up for tests.</summary>
internal static class Scores
{
    /// <summary>A set of verdicts with 100 words to mask each, of which a model masks as many as said.</summary>
    public static ModelScores Of(string model, params int[] masked) => new(model, [.. masked.Select((count, index) => Verdict(index, count))], CalibrationError: 0.02, WordsPerSecond: 1000);

    public static VerdictScore Verdict(int index, int masked, string age = "New") =>
        new($"v{index}", 500, new Dictionary<string, PrecisionRecall> { ["PERSON"] = new(masked / 10, 1, 10 - (masked / 10)) }, Tab(masked))
        {
            Cohorts = new Dictionary<string, string> { ["age"] = age },
        };

    private static TabScore Tab(int masked) => new()
    {
        TokenRecall = new Share(masked, 100),
        TokenPrecision = new Share(masked, masked + 10),
        EntityRecallDirect = new Share(masked / 20, 5),
        EntityRecallQuasi = new Share(masked / 20, 5),
        TokenRecallByType = new Dictionary<string, Share> { ["PERSON"] = new(masked, 100), ["CODE"] = new(masked, 100) },
    };
}
