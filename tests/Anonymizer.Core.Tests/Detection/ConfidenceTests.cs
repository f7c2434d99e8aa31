using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection;

public class ConfidenceTests
{
    private static readonly VerdictText Text = VerdictText.FromPlain("Anton Berg met Tone Lunde of Oslo, and Vea.");

    [Theory]
    [InlineData(0.9, 0.9)]
    [InlineData(0.5, 0.5)]
    public void Identity_leaves_a_probability(double probability, double expected) => Calibration.Identity.Of(probability).ShouldBe(expected, 1e-9);

    [Fact]
    public void A_slope_below_one_draws_to_the_middle_and_keeps_the_order()
    {
        var calibration = new Calibration(0.5, 0);

        calibration.Of(0.9).ShouldBe(0.75, 1e-3);
        calibration.Of(0.1).ShouldBe(0.25, 1e-3);
        calibration.Of(1).ShouldBeLessThan(1);
        calibration.Of(0).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_score_of_a_masked_mention_is_that_of_a_mask_and_that_of_a_kept_one_the_rest()
    {
        var confidence = new Confidence([new ConfidenceWeights(MentionSource.Model, IsMasked: true, 0, 0.5, 0.5)]);

        var judged = confidence.Judge(EntityLinker.Link(Text, [MentionOf("Anton Berg", Need.Direct, 0.9), MentionOf("Oslo", Need.NoMask, 0.2) with { Type = EntityType.Location }]));

        judged.Mentions.Select(mention => Math.Round(mention.Score, 3)).ShouldBe([0.9, 0.8]);
        judged.Entities.SelectMany(entity => entity.Mentions).ShouldBe(judged.Mentions);
    }

    [Fact]
    public void What_a_list_says_stays_certain()
    {
        var listed = MentionOf("Oslo", Need.NoMask, null) with { Score = 1, Explanation = new Explanation(MentionSource.List, "terms", "is on the list") };

        new Confidence([]).Judge(EntityLinker.Link(Text, [listed])).Mentions.ShouldHaveSingleItem().Score.ShouldBe(1);
    }

    [Fact]
    public void Near_misses_come_apart_from_the_mentions_and_never_over_them()
    {
        var result = new Detector([new FakeModel(
            MentionOf("Anton Berg", Need.Direct, 0.9),
            MentionOf("Berg met", Need.NoMask, 0.25) with { IsNearMiss = true },
            MentionOf("Tone Lunde", Need.NoMask, 0.2) with { IsNearMiss = true },
            MentionOf("Oslo", Need.NoMask, 0.15) with { Type = EntityType.Location },
            MentionOf("Vea", Need.NoMask, 0.03) with { IsNearMiss = true })]).Detect(Text);

        Marked.Show(Text, result.Mentions).ShouldBe("{PERSON:Anton Berg} met Tone Lunde of {LOC-:Oslo}, and Vea.");
        result.NearMisses.Select(miss => (Text.At(miss.Span), miss.Score)).ShouldBe([("Tone Lunde", 0.2), ("Oslo", 0.15)]);
        result.NearMisses.ShouldAllBe(miss => miss.IsNearMiss && miss.Need == Need.NoMask);
    }

    [Fact]
    public void An_explanation_tells_every_step_and_why_a_kept_mention_is_kept()
    {
        var trace = new Detector([new FakeModel(MentionOf("Anton Berg", Need.NoMask, 0.2))]).Trace(Text);

        var explanation = trace.Explain(new TextSpan(6, 10), ReplacementPolicy.Default);

        explanation.Recognizers.ShouldHaveSingleItem().Recognizer.ShouldBe("fake");
        explanation.Models.ShouldHaveSingleItem().Threshold.ShouldBe(0.3);
        explanation.Steps.Count.ShouldBeGreaterThan(3);
        explanation.Steps.ShouldAllBe(step => step.There.Count == 1);
        explanation.Outcome.ShouldHaveSingleItem().Operator.ShouldBe("keep");
        explanation.Why.ShouldContain("The model gives a mask a probability of 0.200, below the threshold of 0.300 for PERSON.");
    }

    [Fact]
    public void An_explanation_tells_why_nothing_is_marked()
    {
        var explanation = new Detector([new FakeModel()]).Trace(Text).Explain(new TextSpan(0, 5), ReplacementPolicy.Default);

        explanation.Outcome.ShouldBeEmpty();
        explanation.Why[0].ShouldBe("Not marked: no recognizer proposed it.");
        explanation.Why[1].ShouldContain("sees no mention");
    }

    [Fact]
    public void An_explanation_tells_that_the_policy_keeps_what_would_be_masked()
    {
        var judge = MentionOf("Anton Berg", Need.Direct, 0.9) with { Role = EntityRole.Judge, Explanation = new Explanation(MentionSource.List, "terms", "is on the list") };

        new Detector([new FakeModel(judge)]).Trace(Text).Explain(new TextSpan(0, 5), ReplacementPolicy.Default).Why[0].ShouldStartWith("Kept by the policy: PERSON, role Judge");
    }

    private static Mention MentionOf(string words, Need need, double? mask)
    {
        var start = Text.Value.IndexOf(words, StringComparison.Ordinal);

        return new Mention(new TextSpan(start, start + words.Length), EntityType.Person, need, Score: 0.6, new Explanation(MentionSource.Model, "fake-1", "Found.")) { MaskProbability = mask };
    }

    private sealed class FakeModel(params Mention[] mentions) : IModelRecognizer
    {
        public string Name => "fake";

        public Confidence? Confidence => null;

        public IEnumerable<Mention> Recognize(VerdictText text) => mentions;

        public NeedJudge? Needs { get; init; }

        public IModelRecognizer AtLeast(RecallFloors floors) => this;

        public IReadOnlyList<EntityType> Unmet(RecallFloors floors) => [];

        public Func<TextSpan, ModelOpinion> Examine(VerdictText text) => _ =>
            new ModelOpinion("fake-1", [new NamedProbability("PERSON", 0.4)], 0.2, 0.3, 0.5, [new NamedProbability("NONE", 0.9)], IsMention: false);
    }
}
