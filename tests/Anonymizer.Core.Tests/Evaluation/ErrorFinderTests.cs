using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Evaluation;

public class ErrorFinderTests
{
    private static readonly VerdictText Text = VerdictText.FromPlain("Anton Berg, a baker of Oslo, sued.\nBerg won 500 kroner.");

    [Fact]
    public void What_no_mention_touches_is_unseen_and_weighs_its_words()
    {
        Errors([Masks("Anton Berg")]).ShouldBe([new DetectionError(DetectionErrorKind.Unseen, "PERSON", Other: null, new TextSpan(0, 10), Weight: 2)]);
    }

    [Fact]
    public void What_is_found_but_shown_is_kept()
    {
        var error = Errors([Masks("Anton Berg")], MentionOf("Anton Berg", Need.NoMask)).ShouldHaveSingleItem();

        error.Kind.ShouldBe(DetectionErrorKind.Kept);
        error.Weight.ShouldBe(2);
    }

    [Fact]
    public void A_half_found_name_is_half_missed()
    {
        Errors([Masks("Anton Berg")], MentionOf("Berg, a baker"[..4], Need.Direct)).ShouldHaveSingleItem().Weight.ShouldBe(1);
    }

    [Fact]
    public void A_mask_that_one_of_two_annotators_lacks_is_half_an_excess()
    {
        var error = Errors([Masks("Oslo"), Masks()], MentionOf("Oslo", Need.Quasi)).ShouldHaveSingleItem();

        error.ShouldBe(new DetectionError(DetectionErrorKind.Excess, "PERSON", "model", new TextSpan(23, 27), Weight: 1));
    }

    [Fact]
    public void The_missed_and_the_excess_are_what_recall_and_precision_lack()
    {
        var gold = Gold([Masks("Anton Berg", "Oslo", "500 kroner"), Masks("Anton Berg")]);
        Mention[] predicted = [MentionOf("Anton Berg", Need.NoMask), MentionOf("Oslo", Need.Quasi), MentionOf("won 500", Need.Quasi)];

        var errors = ErrorFinder.Find(gold, predicted).ToList();
        var score = TabScorer.Score(gold, TabScorer.MaskedBy(predicted));

        errors.Where(error => error.Kind is DetectionErrorKind.Unseen or DetectionErrorKind.Kept).Sum(error => error.Weight)
            .ShouldBe(score.TokenRecall.Whole - score.TokenRecall.Part);
        errors.Where(error => error.Kind == DetectionErrorKind.Excess).Sum(error => error.Weight)
            .ShouldBe(score.TokenPrecision.Whole - score.TokenPrecision.Part);
    }

    [Fact]
    public void A_set_without_masks_is_compared_span_by_span()
    {
        var gold = new GoldVerdict("1", Text, [GoldOf("Anton Berg"), GoldOf("Oslo"), GoldOf("500 kroner")], []);
        Mention[] predicted = [MentionOf("Oslo", Need.NoMask) with { Type = EntityType.Location }, MentionOf("baker", Need.NoMask), MentionOf("500", Need.NoMask)];

        ErrorFinder.Find(gold, predicted).Select(error => (error.Kind, error.Span.In(Text.Value))).ShouldBe(
        [
            (DetectionErrorKind.Unseen, "Anton Berg"), (DetectionErrorKind.Excess, "baker"), (DetectionErrorKind.WrongType, "Oslo"),
        ]);
    }

    [Fact]
    public void The_same_words_are_one_group_with_their_context_on_one_line()
    {
        var tally = new ErrorTally();
        tally.Add(Text, Errors([Masks("Oslo"), Masks("Oslo")]));
        tally.Add(VerdictText.FromPlain("OSLO it is."), [new DetectionError(DetectionErrorKind.Unseen, "PERSON", Other: null, new TextSpan(0, 4), Weight: 1)]);

        var group = tally.Groups.ShouldHaveSingleItem();
        (group.Weight, group.Times, group.Verdicts).ShouldBe((3, 3, 2));
        group.Context.ShouldBe("Anton Berg, a baker of [[Oslo]], sued. Berg won 500 kroner.");
        group.ToString().ShouldNotContain("Oslo");
    }

    private static IReadOnlyList<DetectionError> Errors(IReadOnlyList<IReadOnlyList<GoldMask>> masks, params Mention[] predicted) =>
        [.. ErrorFinder.Find(Gold(masks), predicted)];

    private static GoldVerdict Gold(IReadOnlyList<IReadOnlyList<GoldMask>> masks) => new("1", Text, [], masks);

    private static IReadOnlyList<GoldMask> Masks(params string[] words) => [.. words.Select(word => new GoldMask(SpanOf(word), EntityType.Person, Need.Direct))];

    private static GoldMention GoldOf(string words) => new(SpanOf(words), "PERSON", EntityType.Person, EntityRole.None, Need: null, EntityId: null);

    private static Mention MentionOf(string words, Need need) =>
        new(SpanOf(words), EntityType.Person, need, Score: 1, new Explanation(MentionSource.Model, "m", "r"));

    private static TextSpan SpanOf(string words)
    {
        var start = Text.Value.IndexOf(words, StringComparison.Ordinal);

        return new TextSpan(start, start + words.Length);
    }
}
