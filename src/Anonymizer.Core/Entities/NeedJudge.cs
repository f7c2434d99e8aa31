using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>Decides the need of each entity once, over all its mentions and what the whole verdict tells of it.</summary>
/// <remarks>
/// P(mask) of a mention = sigmoid(offset + weights · evidence); of an entity the mean over its mentions, weighed by their
/// words. What a list, a person or a pattern says stands, and so does an entity that the model takes for a direct
/// identifier. A near miss becomes a mention where its entity is masked, and goes where it is not.
/// </remarks>
public sealed class NeedJudge(NeedWeights weights)
{
    private const string Together = "Found by the trained model; its need was decided over all mentions and what the verdict tells of them.";

    /// <param name="text">The verdict.</param>
    /// <param name="found">Disjoint mentions in text order, near misses among them.</param>
    /// <returns>The mentions with their entity's need and probability, in text order, without near misses.</returns>
    public IReadOnlyList<Mention> Judge(VerdictText text, IReadOnlyList<Mention> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);

        var linked = EntityLinker.Link(text, found);
        var evidence = new NeedEvidence(text, linked);
        var judged = linked.Entities.SelectMany(entity => IsOpen(entity) ? Judge(entity, evidence.Of(entity)) : entity.Mentions);

        return [.. judged.Where(mention => !mention.IsNearMiss).Select(mention => mention with { EntityId = 0 }).OrderBy(mention => mention.Span)];
    }

    /// <summary>The judge decides over what a model alone has found.</summary>
    public static bool IsOpen(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);

        return entity.Need != Need.Direct && entity.Mentions.All(mention => mention.Explanation.Source == MentionSource.Model);
    }

    private IEnumerable<Mention> Judge(Entity entity, IReadOnlyList<double[]> evidence)
    {
        var words = evidence.Sum(NeedEvidence.WordsIn);
        var probability = evidence.Sum(one => NeedEvidence.WordsIn(one) * ProbabilityOf(one)) / words;
        var isMasked = probability >= weights.Threshold;

        return entity.Mentions.Select(mention => mention with
        {
            Need = isMasked ? Need.Quasi : Need.NoMask,
            IsNearMiss = mention.IsNearMiss && !isMasked,
            MaskProbability = probability,
            Explanation = isMasked == (mention.Need != Need.NoMask) ? mention.Explanation : mention.Explanation with { Reason = Together },
        });
    }

    private double ProbabilityOf(double[] evidence)
    {
        var sum = weights.Offset;

        for (var place = 0; place < evidence.Length; place++)
        {
            sum += weights.Weights[place] * evidence[place];
        }

        return Calibration.Sigmoid(sum);
    }
}
