using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Evaluation;

public class LinkScorerTests
{
    [Theory]
    [InlineData("aab", "112", 1, 1, 1)]
    [InlineData("aab", "111", 1, 3, 1)]
    [InlineData("aab", "123", 1, 0, 0)]
    [InlineData("aaab", "1112", 3, 3, 3)]
    [InlineData("aaab", "1122", 3, 2, 1)]
    [InlineData("aaa", "1.1", 1, 1, 1)]
    [InlineData("a.a", "121", 1, 1, 1)]
    public void Pairs_of_found_mentions_are_counted(string gold, string linked, int expectedGold, int expectedLinked, int expectedRight)
    {
        var golds = gold.Index().Where(id => id.Item != '.').Select(id => Gold(id.Index, id.Item.ToString()));
        var predicted = linked.Index().Where(id => id.Item != '.').Select(id => Predicted(id.Index, id.Item - '0'));

        LinkScorer.Score(predicted, golds).ShouldBe(new LinkScore(expectedGold, expectedLinked, expectedRight));
    }

    [Fact]
    public void Mentions_without_an_entity_take_no_part()
    {
        LinkScorer.Score([Predicted(0, 1), Predicted(1, 1)], [Gold(0, "a"), Gold(1, entity: null)]).ShouldBe(LinkScore.None);
    }

    [Fact]
    public void Scores_add_and_give_ratios()
    {
        var sum = new LinkScore(4, 2, 1) + new LinkScore(4, 2, 2);

        sum.ShouldBe(new LinkScore(8, 4, 3));
        sum.Precision.ShouldBe(0.75);
        sum.Recall.ShouldBe(0.375);
        LinkScore.None.IsEmpty.ShouldBeTrue();
        sum.IsEmpty.ShouldBeFalse();
    }

    private static Mention Predicted(int place, int entity) =>
        new(SpanAt(place), EntityType.Organization, Need.Quasi, 0.9, new Explanation(MentionSource.Model, "ner", "model")) { EntityId = entity };

    private static GoldMention Gold(int place, string? entity) => new(SpanAt(place), "PERSON", EntityType.Person, EntityRole.None, null, entity);

    private static TextSpan SpanAt(int place) => new(10 * place, (10 * place) + 5);
}
