using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Entities;

public class NeedJudgeTests
{
    private static readonly VerdictText Text = VerdictText.FromPlain("Oslo Oslo Oslo Bergen");

    [Theory]
    [InlineData(0.9, 0.6, 0.2, Need.Quasi)]
    [InlineData(0.6, 0.1, 0.1, Need.NoMask)]
    public void The_mentions_of_an_entity_get_one_need_by_what_is_thought_of_all(double first, double second, double third, Need expected)
    {
        var judged = Judge(ModelOfEntity(), At(0, first), At(5, second), At(10, third));

        judged.Select(mention => mention.Need).ShouldBe([expected, expected, expected]);
        judged.Select(mention => mention.MaskProbability).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_near_miss_becomes_a_mention_with_its_entity_or_goes()
    {
        var judged = Judge(ModelOfEntity(), At(0, 0.9), At(5, 0.4) with { IsNearMiss = true }, At(15, 0.2, length: 6) with { IsNearMiss = true });

        judged.Select(mention => mention.Span.Start).ShouldBe([0, 5]);
        judged.ShouldAllBe(mention => !mention.IsNearMiss && mention.Need == Need.Quasi);
    }

    [Theory]
    [InlineData(MentionSource.Pattern, Need.Quasi)]
    [InlineData(MentionSource.List, Need.NoMask)]
    [InlineData(MentionSource.Model, Need.Direct)]
    public void A_pattern_a_list_and_a_direct_identifier_stand(MentionSource source, Need need)
    {
        var said = At(0, need == Need.NoMask ? 0.9 : 0.1) with { Need = need, Explanation = new Explanation(source, "test", "test") };

        Judge(ModelOfEntity(), said).ShouldBe([said]);
    }

    [Fact]
    public void Other_evidence_may_outweigh_the_model()
    {
        var court = At(0, 0.8) with { Role = EntityRole.Court };

        Judge(Weights(("modelOfEntity", 1), ("role:Court", -3)), court).ShouldHaveSingleItem().Need.ShouldBe(Need.NoMask);
    }

    [Fact]
    public void Weights_for_other_evidence_do_not_fit()
    {
        var weights = ModelOfEntity();

        weights.Fits.ShouldBeTrue();
        (weights with { Evidence = [.. weights.Evidence.Reverse()] }).Fits.ShouldBeFalse();
        (weights with { Weights = [1] }).Fits.ShouldBeFalse();
        (weights with { Threshold = 2 }).Fits.ShouldBeFalse();
        (weights with { Offset = double.NaN }).Fits.ShouldBeFalse();
    }

    [Fact]
    public void A_detector_decides_before_it_seeks_names_again()
    {
        var text = VerdictText.FromPlain("Fjord Company and Lysaker Company. Fjord Company and Lysaker Company.");
        var found = new[] { Body(0, 13, 0.9), Body(18, 33, 0.1) };

        var result = Detector.Complete(text, found, seen: null, new NeedJudge(ModelOfEntity()));

        Marked.Show(text, result.Mentions).ShouldBe("{ORG?:Fjord Company} and {ORG-:Lysaker Company}. {ORG?:Fjord Company} and Lysaker Company.");
    }

    private static IReadOnlyList<Mention> Judge(NeedWeights weights, params Mention[] found) => new NeedJudge(weights).Judge(Text, found);

    private static Mention At(int start, double mask, int length = 4) =>
        new(new TextSpan(start, start + length), EntityType.Location, Need.NoMask, 0.9, new Explanation(MentionSource.Model, "test", "test")) { MaskProbability = mask };

    private static Mention Body(int start, int end, double mask) => At(start, mask) with { Span = new TextSpan(start, end), Type = EntityType.Organization, Need = Need.Quasi };

    private static NeedWeights ModelOfEntity() => Weights(("modelOfEntity", 1));

    private static NeedWeights Weights(params (string Name, double Weight)[] weights) => new(
        NeedEvidence.Names, [.. NeedEvidence.Names.Select(name => weights.FirstOrDefault(weight => weight.Name == name).Weight)], Offset: 0, Threshold: 0.5);
}
