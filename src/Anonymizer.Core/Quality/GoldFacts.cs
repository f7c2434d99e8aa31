using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Quality;

/// <summary>What a model's proposals in a gold verdict are worth, span by span.</summary>
public static class GoldFacts
{
    /// <summary>Right is the exact span and the same type, as <see cref="Evaluation.SpanScorer.Exact"/> counts; everything else proposed is excess, everything else annotated is missed.</summary>
    public static IReadOnlyList<SpanFact> Of(DocumentFact document, IReadOnlyCollection<Mention> gold, IReadOnlyCollection<Mention> predicted)
    {
        var annotated = gold.Select(mention => (mention.Span, mention.Type)).ToHashSet();
        var scores = predicted.GroupBy(mention => (mention.Span, mention.Type)).ToDictionary(group => group.Key, group => group.First().Score);
        var proposed = scores.Select(one => Fact(one.Key.Span, one.Key.Type, annotated.Contains(one.Key) ? SpanResult.Right : SpanResult.Excess, one.Value));
        var missed = annotated.Where(one => !scores.ContainsKey(one)).Select(one => Fact(one.Span, one.Type, SpanResult.Missed, score: 0));

        return [.. proposed.Concat(missed).OrderBy(fact => fact.Span).ThenBy(fact => fact.Result)];

        SpanFact Fact(Text.TextSpan span, EntityType type, SpanResult result, double score) => new(document, span, type.Name, result, score);
    }
}
