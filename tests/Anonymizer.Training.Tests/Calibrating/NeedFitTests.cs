using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;
using Anonymizer.Training.Calibrating;

namespace Anonymizer.Training.Tests.Calibrating;

public class NeedFitTests
{
    private static readonly VerdictText Text = VerdictText.FromPlain("The Lysaker Court heard the Lysaker Company.");

    [Fact]
    public void Evidence_that_tells_the_need_gets_weight()
    {
        var weights = NeedFit.Of(Enumerable.Range(0, 60).Select(_ => Verdict()), threshold: 0.4);

        weights.Fits.ShouldBeTrue();
        weights.Threshold.ShouldBe(0.4);
        weights.Weights[NeedEvidence.Names.ToList().IndexOf("role:Court")].ShouldBeLessThan(-1);

        var judged = new NeedJudge(weights).Judge(Text, Verdict().Found);
        judged.Select(mention => mention.Need).ShouldBe([Need.NoMask, Need.Quasi]);
    }

    [Fact]
    public void Without_verdicts_the_model_is_believed()
    {
        var weights = NeedFit.Of([], threshold: 0.5);

        weights.Weights[0].ShouldBe(1);
        weights.Weights.Skip(1).ShouldAllBe(weight => weight == 0);
    }

    [Fact]
    public void The_same_verdicts_give_the_same_weights()
    {
        NeedFit.Of([Verdict(), Verdict()], 0.5).Weights.ShouldBe(NeedFit.Of([Verdict(), Verdict()], 0.5).Weights);
    }

    /// <summary>The model is as sure of the court as of the company; people mask the company alone.</summary>
    private static OpenVerdict Verdict()
    {
        var court = MentionAt(4, 17) with { Role = EntityRole.Court };
        var company = MentionAt(28, 43);

        return new OpenVerdict(new GoldVerdict("a", Text, [], [[new GoldMask(company.Span, EntityType.Organization, Need.Quasi)]]), [court, company]);
    }

    private static Mention MentionAt(int start, int end) =>
        new(new TextSpan(start, end), EntityType.Organization, Need.NoMask, 0.9, new Explanation(MentionSource.Model, "test", "test")) { MaskProbability = 0.5 };
}
