using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>Compares predicted mentions with gold ones of the same type: the exact span, or any overlap.</summary>
/// <remarks>One to one: a long prediction over two gold mentions finds one of them. Role and need play no part.</remarks>
public static class SpanScorer
{
    /// <returns>Counts for each type that occurs on either side.</returns>
    public static IReadOnlyDictionary<EntityType, PrecisionRecall> Exact(IEnumerable<Mention> predicted, IEnumerable<GoldMention> gold) =>
        Score(predicted, gold, CountEqual);

    /// <returns>Counts for each type that occurs on either side.</returns>
    public static IReadOnlyDictionary<EntityType, PrecisionRecall> Overlapping(IEnumerable<Mention> predicted, IEnumerable<GoldMention> gold) =>
        Score(predicted, gold, CountOverlapping);

    /// <summary>As <see cref="Overlapping"/>, of places alone.</summary>
    /// <returns>Counts for each type that occurs on either side.</returns>
    public static IReadOnlyDictionary<EntityType, PrecisionRecall> OverlappingPlaces(
        IEnumerable<(TextSpan Span, EntityType Type)> predicted, IEnumerable<(TextSpan Span, EntityType Type)> gold) =>
        Score(predicted.ToLookup(place => place.Type, place => place.Span), gold.ToLookup(place => place.Type, place => place.Span), CountOverlapping);

    private static Dictionary<EntityType, PrecisionRecall> Score(
        IEnumerable<Mention> predicted, IEnumerable<GoldMention> gold, Func<List<TextSpan>, List<TextSpan>, int> countRight) =>
        Score(predicted.ToLookup(mention => mention.Type, mention => mention.Span), gold.ToLookup(mention => mention.Type, mention => mention.Span), countRight);

    private static Dictionary<EntityType, PrecisionRecall> Score(
        ILookup<EntityType, TextSpan> predicted, ILookup<EntityType, TextSpan> gold, Func<List<TextSpan>, List<TextSpan>, int> countRight) =>
        predicted.Select(group => group.Key).Union(gold.Select(group => group.Key))
            .ToDictionary(type => type, type => Compare([.. predicted[type].Order()], [.. gold[type].Order()], countRight));

    private static PrecisionRecall Compare(List<TextSpan> predicted, List<TextSpan> gold, Func<List<TextSpan>, List<TextSpan>, int> countRight)
    {
        var right = countRight(predicted, gold);

        return new PrecisionRecall(right, predicted.Count - right, gold.Count - right);
    }

    private static int CountEqual(List<TextSpan> predicted, List<TextSpan> gold) => predicted.Intersect(gold).Count();

    private static int CountOverlapping(List<TextSpan> predicted, List<TextSpan> gold)
    {
        var right = 0;

        for (var (next, other) = (0, 0); next < predicted.Count && other < gold.Count;)
        {
            var isPair = predicted[next].Overlaps(gold[other]);
            var isPredictedDone = predicted[next].End <= gold[other].End;

            right += isPair ? 1 : 0;
            next += isPair || isPredictedDone ? 1 : 0;
            other += isPair || !isPredictedDone ? 1 : 0;
        }

        return right;
    }
}
