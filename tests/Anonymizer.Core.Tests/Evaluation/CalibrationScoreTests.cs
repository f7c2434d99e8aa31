using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Evaluation;

public class CalibrationScoreTests
{
    private static readonly VerdictText Text = VerdictText.FromPlain("Anton Berg of Oslo sued.");

    [Fact]
    public void Scores_that_come_true_as_often_as_they_say_have_no_error()
    {
        CalibrationScore.Of(Enumerable.Range(0, 100).Select(place => (0.25, place % 4 == 0 ? 1.0 : 0.0))).Error.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Scores_that_say_too_much_err_by_the_difference()
    {
        CalibrationScore.Of(Enumerable.Range(0, 300).Select(place => (0.9, place % 2 == 0 ? 1.0 : 0.0))).Error.ShouldBe(0.4, 1e-9);
    }

    [Fact]
    public void Errors_of_different_bins_do_not_cancel()
    {
        var pairs = Enumerable.Repeat((0.2, 0.5), 140).Concat(Enumerable.Repeat((0.8, 0.5), 160));

        CalibrationScore.Of(pairs).Error.ShouldBe(0.3, 1e-9);
    }

    [Fact]
    public void Bins_hold_equal_numbers_of_pairs_in_the_order_of_their_scores()
    {
        List<(double Score, double Truth)> pairs = [.. Enumerable.Range(0, 450).Select(place => (place / 450.0, place % 7 == 0 ? 1.0 : 0.3))];
        var expected = pairs.Chunk(30).Sum(bin => 30 * Math.Abs(bin.Average(pair => pair.Score) - bin.Average(pair => pair.Truth))) / 450;

        CalibrationScore.Of(pairs).Error.ShouldBe(expected, 1e-3);
    }

    [Fact]
    public void Counts_of_verdicts_add()
    {
        var one = CalibrationScore.Of([(0.9, 0.0), (0.1, 0.0)]);
        var other = CalibrationScore.Of([(0.9, 1.0)]);

        (one + other).Mentions.ShouldBe(3);
        (one + other).Error.ShouldBe(CalibrationScore.Of([(0.9, 0.0), (0.1, 0.0), (0.9, 1.0)]).Error, 1e-9);
        CalibrationScore.None.Error.ShouldBe(0);
    }

    [Fact]
    public void A_masked_mention_is_true_by_the_annotators_who_mask_its_words_and_a_kept_one_by_the_others()
    {
        var span = new TextSpan(0, 10);
        var gold = new GoldVerdict("1", Text, [], [[new GoldMask(span, EntityType.Person, Need.Direct)], [new GoldMask(new TextSpan(6, 10), EntityType.Person, Need.Direct)]]);
        Mention MentionOf(Need need) => new(span, EntityType.Person, need, Score: 0.75, new Explanation(MentionSource.Model, "m", "r"));

        MaskShare.Of(gold, span).ShouldBe(0.75);
        CalibrationScore.Of(gold, [MentionOf(Need.Direct)]).Error.ShouldBe(0, 1e-9);
        CalibrationScore.Of(gold, [MentionOf(Need.NoMask)]).Error.ShouldBe(0.5, 1e-9);
        CalibrationScore.Of(gold with { AnnotatorMasks = [] }, [MentionOf(Need.Direct)]).Mentions.ShouldBe(0);
    }
}
