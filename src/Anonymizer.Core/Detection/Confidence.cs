using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Detection;

/// <summary>How much each piece of evidence weighs for mentions of one source that are masked, or kept.</summary>
/// <param name="Source">Who found the mention.</param>
/// <param name="IsMasked">For masked mentions, or for kept ones.</param>
/// <param name="Offset">Added.</param>
/// <param name="Own">Weight of the logit of the mention's own probability.</param>
/// <param name="Entity">Weight of the mean logit of its entity's mentions.</param>
public sealed record ConfidenceWeights(MentionSource Source, bool IsMasked, double Offset, double Own, double Entity);

/// <summary>Gives every mention of a result its final score: the probability that what is proposed for it is right.</summary>
/// <remarks>
/// P(mask) = sigmoid(offset + own · logit(p) + entity · mean of logit(p) over the entity's mentions), p being the model's calibrated
/// probability, or the finder's own score where the model said nothing. The score of a masked mention is P(mask): the share of annotators
/// who mask a word of it. That of a kept mention is 1 − P(mask). What a list or a person said is certain.
/// </remarks>
/// <param name="weights">Fitted on judged verdicts; without weights for a source p itself is taken.</param>
public sealed class Confidence(IReadOnlyList<ConfidenceWeights> weights)
{
    private readonly Dictionary<(MentionSource, bool), ConfidenceWeights> _weights = weights.ToDictionary(one => (one.Source, one.IsMasked));

    public DetectionResult Judge(DetectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        var entities = result.Entities.Select(entity => entity with { Mentions = [.. entity.Mentions.Select(mention => Judge(mention, entity))] }).ToList();

        return result with { Entities = entities, Mentions = [.. entities.SelectMany(entity => entity.Mentions).OrderBy(mention => mention.Span)] };
    }

    /// <summary>The evidence for a mask: the logit of the mention alone, and the mean logit over its entity.</summary>
    public static (double Own, double Entity) Evidence(Mention mention, Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);

        return (LogitOf(mention), entity.Mentions.Average(LogitOf));
    }

    private Mention Judge(Mention mention, Entity entity)
    {
        if (mention.IsExplicit)
        {
            return mention;
        }

        var isMasked = mention.Need != Need.NoMask;
        var (own, whole) = Evidence(mention, entity);
        var weight = _weights.GetValueOrDefault((mention.Explanation.Source, isMasked)) ?? new ConfidenceWeights(mention.Explanation.Source, isMasked, 0, 1, 0);
        var mask = Calibration.Sigmoid(weight.Offset + (weight.Own * own) + (weight.Entity * whole));

        return mention with { Score = isMasked ? mask : 1 - mask };
    }

    private static double LogitOf(Mention mention) =>
        Calibration.Logit(mention.MaskProbability ?? (mention.Need == Need.NoMask ? 1 - mention.Score : mention.Score));
}
