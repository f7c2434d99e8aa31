using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Evaluation;

public class SpanScorerTests
{
    [Fact]
    public void The_exact_span_and_type_count_as_right()
    {
        var score = SpanScorer.Exact([Predicted(0, 4), Predicted(5, 8), Predicted(20, 25)], [Gold(0, 4), Gold(5, 9), Gold(30, 35)]);

        score[EntityType.Person].ShouldBe(new PrecisionRecall(1, 2, 2));
    }

    [Fact]
    public void An_overlap_counts_as_right_where_overlap_is_asked()
    {
        var score = SpanScorer.Overlapping([Predicted(0, 4), Predicted(5, 8), Predicted(20, 25)], [Gold(0, 4), Gold(5, 9), Gold(30, 35)]);

        score[EntityType.Person].ShouldBe(new PrecisionRecall(2, 1, 1));
    }

    [Fact]
    public void One_long_prediction_finds_one_mention_only()
    {
        SpanScorer.Overlapping([Predicted(0, 50)], [Gold(0, 4), Gold(5, 9)])[EntityType.Person].ShouldBe(new PrecisionRecall(1, 0, 1));
    }

    [Fact]
    public void Another_type_is_spurious_and_missed()
    {
        var score = SpanScorer.Exact([Predicted(0, 4) with { Type = EntityType.Location }], [Gold(0, 4)]);

        score[EntityType.Location].ShouldBe(new PrecisionRecall(0, 1, 0));
        score[EntityType.Person].ShouldBe(new PrecisionRecall(0, 0, 1));
    }

    [Fact]
    public void Nested_gold_mentions_are_each_found_exactly()
    {
        SpanScorer.Exact([Predicted(2, 5)], [Gold(0, 10), Gold(2, 5)])[EntityType.Person].ShouldBe(new PrecisionRecall(1, 0, 1));
    }

    [Fact]
    public void Counts_add_up_to_what_was_predicted_and_what_is_gold()
    {
        var spans = Gen.Select(Gen.Int[0, 60], Gen.Int[1, 10], (start, length) => new TextSpan(start, start + length)).List[0, 12].Select(list => list.Distinct().ToList());

        Gen.Select(spans, spans).Sample((predicted, gold) =>
        {
            var mentions = predicted.Select(span => Predicted(span.Start, span.End)).ToList();
            var golds = gold.Select(span => Gold(span.Start, span.End)).ToList();

            foreach (var score in SpanScorer.Exact(mentions, golds).Values.Concat(SpanScorer.Overlapping(mentions, golds).Values))
            {
                (score.Right + score.Spurious).ShouldBe(predicted.Count);
                (score.Right + score.Missed).ShouldBe(gold.Count);
            }
        });
    }

    [Fact]
    public void F1_is_the_harmonic_mean()
    {
        var score = new PrecisionRecall(3, 1, 2);

        score.F1.ShouldBe(2 * score.Precision * score.Recall / (score.Precision + score.Recall), 1e-12);
        PrecisionRecall.None.F1.ShouldBe(0);
    }

    [Fact]
    public void A_report_is_the_sum_of_its_verdicts_and_reads_as_json()
    {
        var gold = new GoldVerdict("a", VerdictText.FromPlain("Anton Berg and Bo Lie"), [Gold(0, 10) with { Role = EntityRole.Judge }, Gold(15, 21)], []);
        var found = Predicted(0, 10) with { Role = EntityRole.Judge };

        var report = Evaluator.Evaluate([gold, gold], _ => [found]);
        var json = JsonDocument.Parse(report.ToJson()).RootElement;

        report.Verdicts.ShouldBe(2);
        report.ExactMicro.ShouldBe(new PrecisionRecall(2, 0, 2));
        report.Persons.ShouldBe(new PersonScore(4, 2, 2, 2) { KindRight = 2 });
        report.People.ShouldBe(report.Persons);
        report.Links.IsEmpty.ShouldBeTrue();
        report.HasTab.ShouldBeFalse();
        json.GetProperty("exact").GetProperty("PERSON").GetProperty("recall").GetDouble().ShouldBe(0.5);
        json.GetProperty("persons").GetProperty("roleAccuracy").GetDouble().ShouldBe(1);
    }

    private static Mention Predicted(int start, int end) =>
        new(new TextSpan(start, end), EntityType.Person, Need.Direct, 0.9, new Explanation(MentionSource.Model, "ner", "model"));

    private static GoldMention Gold(int start, int end) => new(new TextSpan(start, end), "PERSON", EntityType.Person, EntityRole.None, null, null);
}
