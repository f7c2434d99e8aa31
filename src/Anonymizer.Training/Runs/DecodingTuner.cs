using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Training.Runs;

/// <summary>Chooses the thresholds on dev: of those that keep the wanted precision the one with the highest recall, for a missed name harms more.</summary>
/// <remarks>Where none keeps it, the best balance of both; where dev annotates no needs, nothing changes.</remarks>
public static class DecodingTuner
{
    /// <summary>A word that no mention holds must be surer than one of a mention.</summary>
    private const double RescueOverMask = 1.5;
    private const double HighestRescue = 0.5;

    private static readonly double[] OutsideBiases = [0, -0.75, -1.5];
    private static readonly double[] MaskThresholds = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5];

    public static DecodingOptions Tune(
        PreparedSet dev, IReadOnlyList<WordOutputs> outputs, LabelSet labels, DecodingOptions decoding, double precisionFloor)
    {
        var tried = Candidates(decoding)
            .AsParallel()
            .AsOrdered()
            .Select(options => (Options: options, Scores: SetScorer.Score(dev, outputs, labels, options)))
            .ToList();

        if (tried.All(pair => pair.Scores.MaskRecall == 0))
        {
            return decoding;
        }

        var precise = tried.Where(pair => pair.Scores.MaskPrecision >= precisionFloor).ToList();

        return precise.Count > 0
            ? precise.MaxBy(pair => pair.Scores.MaskRecall).Options
            : tried.MaxBy(pair => pair.Scores.Choice).Options;
    }

    /// <summary>The settings that are tried.</summary>
    public static IEnumerable<DecodingOptions> Candidates(DecodingOptions decoding) =>
        from bias in OutsideBiases
        from mask in MaskThresholds
        from rescue in new[] { Math.Min(HighestRescue, RescueOverMask * mask), HighestRescue }.Distinct()
        select decoding with { OutsideBias = bias, MaskThreshold = mask, RescueThreshold = rescue };
}
