using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Quality;

public class GoldFactsTests
{
    private static readonly Gen<List<Mention>> Mentions = Gen.Select(Gen.Int[0, 20], Gen.Int[1, 3], Gen.Int[0, 2], Gen.Double[0, 1])
        .Select((start, length, type, score) => new Mention(new TextSpan(start, start + length), EntityType.Known[type], Need.Direct, score, new Explanation(MentionSource.Model, "ner", "")))
        .List[0, 12].Select(mentions => mentions.DistinctBy(mention => (mention.Span, mention.Type)).ToList());

    [Fact]
    public void They_count_as_the_evaluation_counts()
    {
        Gen.Select(Mentions, Mentions).Sample((gold, predicted) =>
        {
            var document = Facts.Document(Guid.Empty);
            var facts = new QualityFacts([document], GoldFacts.Of(document, gold, predicted));
            var expected = SpanScorer.Exact(predicted, gold.Select(mention => new GoldMention(mention.Span, mention.Type.Name, mention.Type, mention.Role, mention.Need, null)));

            facts.Counts.By(QualityDimension.Type).ToDictionary(row => row.Key, row => row.Figures.ToPrecisionRecall())
                .ShouldBe(expected.ToDictionary(score => score.Key.Name, score => score.Value), ignoreOrder: true);
        });
    }
}
