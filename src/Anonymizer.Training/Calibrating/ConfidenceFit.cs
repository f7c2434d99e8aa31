using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Evaluation;

namespace Anonymizer.Training.Calibrating;

/// <summary>A detector's result for a verdict that people have judged.</summary>
public sealed record JudgedResult(GoldVerdict Gold, DetectionResult Result);

/// <summary>Fits how much a mention's own probability and that of its entity say of its being masked rightly, by source.</summary>
public static class ConfidenceFit
{
    private const double Strength = 5;

    public static IReadOnlyList<ConfidenceWeights> Of(IEnumerable<JudgedResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);

        var examples =
            from judged in results
            from entity in judged.Result.Entities
            from mention in entity.Mentions
            where !mention.IsExplicit
            let masked = MaskShare.Of(judged.Gold, mention.Span)
            where masked is not null
            group new Example(EvidenceOf(mention, entity), masked.Value) by (mention.Explanation.Source, IsMasked: mention.Need != Need.NoMask);

        return [.. examples.OrderBy(group => group.Key).Select(group => WeightsOf(group.Key.Source, group.Key.IsMasked, [.. group]))];
    }

    private static double[] EvidenceOf(Mention mention, Entity entity)
    {
        var (own, whole) = Confidence.Evidence(mention, entity);

        return [1, own, whole];
    }

    private static ConfidenceWeights WeightsOf(MentionSource source, bool isMasked, IReadOnlyList<Example> examples)
    {
        var weights = LogisticFit.Of(examples, [0, 1, 0], Strength);

        return new ConfidenceWeights(source, isMasked, Math.Round(weights[0], 4), Math.Round(weights[1], 4), Math.Round(weights[2], 4));
    }
}
