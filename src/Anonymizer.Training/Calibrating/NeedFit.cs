using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Evaluation;

namespace Anonymizer.Training.Calibrating;

/// <summary>A verdict's mentions before any need is decided, near misses among them.</summary>
public sealed record OpenVerdict(GoldVerdict Gold, IReadOnlyList<Mention> Found);

/// <summary>Fits how much each piece of evidence weighs for an entity's need: a logistic regression on the share of annotators who mask a mention.</summary>
/// <remarks>A mention counts by its words and its verdict's annotators, as in the benchmark's precision.</remarks>
public static class NeedFit
{
    private const double Strength = 5;

    /// <returns>The weights, with the threshold given.</returns>
    public static NeedWeights Of(IEnumerable<OpenVerdict> verdicts, double threshold)
    {
        ArgumentNullException.ThrowIfNull(verdicts);

        var examples = verdicts.SelectMany(ExamplesOf).ToList();
        var scale = examples.Count == 0 ? 1 : examples.Average(example => example.Weight);
        var weights = LogisticFit.Of([.. examples.Select(example => example with { Weight = example.Weight / scale })], Believed(), Strength);

        return new NeedWeights(NeedEvidence.Names, [.. weights.SkipLast(1).Select(weight => Math.Round(weight, 4))], Math.Round(weights[^1], 4), threshold);
    }

    /// <summary>Before any verdict was seen: what the model says.</summary>
    private static double[] Believed() => [1, .. new double[NeedEvidence.Names.Count]];

    private static IEnumerable<Example> ExamplesOf(OpenVerdict verdict)
    {
        var linked = EntityLinker.Link(verdict.Gold.Text, verdict.Found);
        var evidence = new NeedEvidence(verdict.Gold.Text, linked);

        return
            from entity in linked.Entities
            where NeedJudge.IsOpen(entity)
            from pair in entity.Mentions.Zip(evidence.Of(entity), (mention, one) => (Mention: mention, Evidence: one))
            let share = MaskShare.Of(verdict.Gold, pair.Mention.Span)
            where share is not null
            select new Example([.. pair.Evidence, 1], share.Value) { Weight = NeedEvidence.WordsIn(pair.Evidence) * verdict.Gold.AnnotatorMasks.Count };
    }
}
