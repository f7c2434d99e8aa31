using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>Lists what a detector missed, masked too much and called by a wrong type, weighed as the benchmark weighs it.</summary>
/// <remarks>
/// The weights of the missed are the words that token recall lacks, those of the excess the annotators' words that token
/// precision lacks: fixing the heaviest first pays most. A set without masks is compared span by span.
/// </remarks>
public static class ErrorFinder
{
    private const string NoType = "None";

    public static IEnumerable<DetectionError> Find(GoldVerdict gold, IReadOnlyList<Mention> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);

        var found = gold.HasMasks
            ? Missed(gold, predicted).Concat(Excess(gold, predicted))
            : MissedSpans(gold, predicted).Concat(ExcessSpans(gold, predicted));

        return found.Concat(WrongTypes(gold, predicted));
    }

    private static IEnumerable<DetectionError> Missed(GoldVerdict gold, IReadOnlyList<Mention> predicted)
    {
        var cover = new MaskCover(gold.Text.Value, TabScorer.MaskedBy(predicted));
        var seen = new SpanSet(predicted.Select(mention => mention.Span));

        return gold.AnnotatorMasks.SelectMany(masks => masks).SelectMany(mask => TabWords.In(gold.Text.Value, mask.Span)
            .Where(word => !cover.Masks(word))
            .GroupBy(word => seen.Overlaps(word) ? DetectionErrorKind.Kept : DetectionErrorKind.Unseen)
            .Select(words => new DetectionError(words.Key, mask.Type?.Name ?? NoType, Other: null, mask.Span, words.Count())));
    }

    private static IEnumerable<DetectionError> Excess(GoldVerdict gold, IReadOnlyList<Mention> predicted) =>
        from mention in predicted
        where mention.Need != Need.NoMask
        let wasted = TabWords.In(gold.Text.Value, mention.Span).Sum(word => gold.AnnotatorMasks.Count(masks => !masks.Any(mask => mask.Span.Contains(word))))
        where wasted > 0
        select ExcessOf(mention, wasted);

    private static IEnumerable<DetectionError> MissedSpans(GoldVerdict gold, IReadOnlyList<Mention> predicted) =>
        from mention in gold.Mentions
        where !predicted.Any(other => other.Span.Overlaps(mention.Span))
        select new DetectionError(DetectionErrorKind.Unseen, mention.Type.Name, Other: null, mention.Span, Weight: 1);

    private static IEnumerable<DetectionError> ExcessSpans(GoldVerdict gold, IReadOnlyList<Mention> predicted) =>
        from mention in predicted
        where !gold.Mentions.Any(other => other.Span.Overlaps(mention.Span))
        select ExcessOf(mention, weight: 1);

    private static DetectionError ExcessOf(Mention mention, int weight) =>
        new(DetectionErrorKind.Excess, mention.Type.Name, mention.Explanation.Source.ToString().ToLowerInvariant(), mention.Span, weight);

    private static IEnumerable<DetectionError> WrongTypes(GoldVerdict gold, IReadOnlyList<Mention> predicted) =>
        from mention in gold.Mentions
        let there = predicted.Where(other => other.Span.Overlaps(mention.Span)).ToList()
        where there.Count > 0 && there.TrueForAll(other => other.Type != mention.Type)
        select new DetectionError(DetectionErrorKind.WrongType, mention.Type.Name, there[0].Type.Name, mention.Span, Weight: 1);
}
