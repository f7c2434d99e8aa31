using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>The Text Anonymization Benchmark's metrics for one verdict.</summary>
/// <remarks>
/// After the benchmark's evaluation script, with uniform weights and a word list in place of a part-of-speech tagger: a mention or word is
/// masked when every character of it is, after forgiving function words, titles and punctuation. One missed
/// mention leaves its entity unprotected.
/// </remarks>
public static class TabScorer
{
    /// <param name="gold">A verdict with annotators' masks.</param>
    /// <param name="masked">The spans that the system masks.</param>
    public static TabScore Score(GoldVerdict gold, IEnumerable<TextSpan> masked)
    {
        ArgumentNullException.ThrowIfNull(gold);

        var spans = masked.ToList();
        var cover = new MaskCover(gold.Text.Value, spans);
        var score = gold.AnnotatorMasks.Select(masks => RecallOf(gold.Text, masks, cover)).Aggregate(TabScore.None, TabScore.Add);

        return score with
        {
            TokenPrecision = Precision(gold, spans.SelectMany(span => TabWords.In(gold.Text.Value, span))),
            MentionPrecision = Precision(gold, spans),
        };
    }

    /// <summary>The spans of the mentions that the detector would mask.</summary>
    public static IEnumerable<TextSpan> MaskedBy(IEnumerable<Mention> mentions) =>
        mentions.Where(mention => mention.Need != Need.NoMask).Select(mention => mention.Span);

    private static TabScore RecallOf(VerdictText text, IReadOnlyList<GoldMask> masks, MaskCover cover)
    {
        var entities = TabEntities.Of(text, masks);
        var byType = masks.GroupBy(mask => mask.Type?.Name ?? "None")
            .ToDictionary(type => type.Key, type => ShareOf(type.SelectMany(mask => TabWords.In(text.Value, mask.Span)), cover.Masks));

        return new TabScore
        {
            TokenRecall = byType.Values.Aggregate(Share.None, Share.Add),
            MentionRecall = ShareOf(masks.Select(mask => mask.Span), cover.Masks),
            EntityRecallDirect = ShareOf(entities.Where(IsDirect), entity => entity.All(mask => cover.Masks(mask.Span))),
            EntityRecallQuasi = ShareOf(entities.Where(entity => !IsDirect(entity)), entity => entity.All(mask => cover.Masks(mask.Span))),
            TokenRecallByType = byType,
        };
    }

    private static bool IsDirect(IReadOnlyList<GoldMask> entity) => entity.Any(mask => mask.Need == Need.Direct);

    private static Share Precision(GoldVerdict gold, IEnumerable<TextSpan> spans)
    {
        var all = spans.ToList();

        return gold.AnnotatorMasks
            .Select(masks => ShareOf(all, span => masks.Any(mask => mask.Span.Contains(span))))
            .Aggregate(Share.None, Share.Add);
    }

    private static Share ShareOf<T>(IEnumerable<T> items, Func<T, bool> counts)
    {
        var all = items.ToList();

        return new Share(all.Count(counts), all.Count);
    }
}
