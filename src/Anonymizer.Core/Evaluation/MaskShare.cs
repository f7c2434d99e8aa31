using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>How many annotators mask a span: the truth that a probability of masking is measured by.</summary>
public static class MaskShare
{
    /// <returns>The share of annotators who mask a word of the span, the mean over its words; null where it has no words.</returns>
    public static double? Of(GoldVerdict gold, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(gold);

        var words = TabWords.In(gold.Text.Value, span).ToList();

        return words.Count == 0 || !gold.HasMasks
            ? null
            : words.Average(word => gold.AnnotatorMasks.Average(masks => masks.Any(mask => mask.Span.Contains(word)) ? 1.0 : 0.0));
    }
}
