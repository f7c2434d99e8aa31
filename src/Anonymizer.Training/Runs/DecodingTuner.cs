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
    private static readonly double[] MaskThresholds = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

    public static DecodingOptions Tune(
        PreparedSet dev, IReadOnlyList<WordOutputs> outputs, LabelSet labels, DecodingOptions decoding, double precisionFloor)
    {
        if (Tried(dev, outputs, labels, decoding) is not { Count: > 0 } tried)
        {
            return decoding;
        }

        var precise = tried.Where(pair => pair.Scores.MaskPrecision >= precisionFloor).ToList();

        return precise.Count > 0
            ? precise.MaxBy(pair => pair.Scores.MaskRecall).Options
            : tried.MaxBy(pair => pair.Scores.Choice).Options;
    }

    /// <summary>
    /// The thresholds at which a network leads another by the same in recall and in precision: what it learned shows in both, and a gate that guards both
    /// does not refuse a mere step along the curve.
    /// </summary>
    /// <param name="dev">The texts; those of both scores.</param>
    /// <param name="outputs">Of the network.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="decoding">What is kept where dev annotates no needs.</param>
    /// <param name="other">How the other one does on the same texts.</param>
    public static DecodingOptions TuneOver(PreparedSet dev, IReadOnlyList<WordOutputs> outputs, LabelSet labels, DecodingOptions decoding, SetScores other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return Tried(dev, outputs, labels, decoding) is { Count: > 0 } tried
            ? tried.MaxBy(pair => Math.Min(pair.Scores.MaskRecall - other.MaskRecall, pair.Scores.MaskPrecision - other.MaskPrecision)).Options
            : decoding;
    }

    /// <summary>Each setting with its scores; none where none masks anything.</summary>
    private static List<(DecodingOptions Options, SetScores Scores)> Tried(PreparedSet dev, IReadOnlyList<WordOutputs> outputs, LabelSet labels, DecodingOptions decoding)
    {
        var tried = Candidates(decoding)
            .AsParallel()
            .AsOrdered()
            .Select(options => (Options: options, Scores: SetScorer.Score(dev, outputs, labels, options)))
            .ToList();

        return tried.All(pair => pair.Scores.MaskRecall == 0) ? [] : tried;
    }

    /// <summary>The settings that are tried.</summary>
    public static IEnumerable<DecodingOptions> Candidates(DecodingOptions decoding) =>
        from bias in OutsideBiases
        from mask in MaskThresholds
        from rescue in new[] { Math.Max(mask, Math.Min(HighestRescue, RescueOverMask * mask)), Math.Max(mask, HighestRescue) }.Distinct()
        select decoding with { OutsideBias = bias, MaskThreshold = mask, RescueThreshold = rescue };
}
