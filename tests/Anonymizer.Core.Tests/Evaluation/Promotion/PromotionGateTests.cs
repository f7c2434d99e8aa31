using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Core.Tests.Evaluation.Promotion;

public class PromotionGateTests
{
    private static readonly Guid Reviewer = Guid.Parse("00000000-0000-7000-8000-0000000000aa");

    private static readonly GateSettings Settings = new() { MinimumVerdicts = 5 };

    [Fact]
    public void A_candidate_that_loses_nothing_is_promoted()
    {
        Judge(Many(92), Many(95)).Decision.ShouldBe(GateDecision.Promote);
    }

    [Fact]
    public void Fewer_verdicts_than_wanted_hold_and_the_evidence_is_the_reason()
    {
        var report = Judge(Scores.Of("a", 92, 92), Scores.Of("b", 95, 95));

        report.Decision.ShouldBe(GateDecision.Hold);
        report.Reasons.ShouldContain(check => check.Rule == GateRule.Evidence && check.Verdicts == 2);
    }

    [Fact]
    public void A_significant_loss_is_rejected_by_measure()
    {
        var report = Judge(Many(98), Many(93));

        report.Decision.ShouldBe(GateDecision.Reject);
        report.Reasons.ShouldContain(check => check.Rule == GateRule.Loss && check.Measure == new Measure(MeasureKind.TokenRecall) && Math.Abs(check.Value + 0.05) < 1e-9);
    }

    [Fact]
    public void A_loss_in_one_cohort_is_rejected_though_the_sum_gains()
    {
        var old = Enumerable.Range(0, 6).Select(index => (Scores.Verdict(index, 96, "Old"), Scores.Verdict(index, 90, "Old")));
        var young = Enumerable.Range(6, 30).Select(index => (Scores.Verdict(index, 90), Scores.Verdict(index, 98)));
        var pairs = old.Concat(young).ToList();

        var report = Judge(Scores.Of("a") with { Verdicts = [.. pairs.Select(pair => pair.Item1)] }, Scores.Of("b") with { Verdicts = [.. pairs.Select(pair => pair.Item2)] });

        report.Decision.ShouldBe(GateDecision.Reject);
        report.Reasons.Where(check => check.Decision == GateDecision.Reject).ShouldAllBe(check => check.Cohort == new CohortKey("age", "Old"));
    }

    [Fact]
    public void A_type_below_its_floor_is_rejected_and_one_without_words_holds()
    {
        var floors = Settings with { RecallFloors = new Dictionary<string, double> { ["PERSON"] = 0.99, ["ORG"] = 0.5 } };

        var reasons = Judge(Many(95), Many(95), floors).Reasons.ToList();

        reasons.ShouldContain(check => check.Rule == GateRule.RecallFloor && check.Measure!.Type == "PERSON" && check.Decision == GateDecision.Reject);
        reasons.ShouldContain(check => check.Rule == GateRule.RecallFloor && check.Measure!.Type == "ORG" && check.Decision == GateDecision.Hold);
    }

    [Fact]
    public void A_candidate_below_a_floor_holds_where_the_model_in_use_is_still_further_below_it()
    {
        var floors = Settings with { RecallFloor = 0.9, RecallFloors = new Dictionary<string, double>() };

        Judge(Many(60), Many(80), floors).Reasons.ShouldHaveSingleItem().ShouldBe(
            new GateCheck(GateRule.RecallFloor, GateDecision.Hold, new Measure(MeasureKind.TokenRecall), null, 0.8, 0.9, 8), "to reject it would keep the worse one");
        Judge(Many(80), Many(80), floors).Decision.ShouldBe(GateDecision.Reject, "it is no better");
        Judge(Many(95), Many(80), floors).Decision.ShouldBe(GateDecision.Reject, "the model in use keeps the floor");
    }

    [Fact]
    public void Scores_that_mean_nothing_and_a_slow_model_hold()
    {
        var reasons = Judge(Many(95), Many(95) with { CalibrationError = 0.4, WordsPerSecond = 10 }).Reasons.ToList();

        reasons.Select(check => check.Rule).ShouldBe([GateRule.Calibration, GateRule.Speed]);
        reasons.ShouldAllBe(check => check.Decision == GateDecision.Hold);
    }

    [Fact]
    public void Hard_sentences_that_were_right_and_are_no_longer_are_rejected()
    {
        var (clean, missed) = (Scores.Verdict(0, 100), Scores.Verdict(0, 50));

        Judge(Many(95), Many(95), hard: [(clean, missed), (missed, clean)]).Decision.ShouldBe(GateDecision.Reject);
        Judge(Many(95), Many(95), hard: [(missed, missed), (missed, clean)]).Decision.ShouldBe(GateDecision.Hold, "half of them are too few");
        Judge(Many(95), Many(95), hard: [(missed, clean), (clean, clean)]).Decision.ShouldBe(GateDecision.Promote);
        Judge(Many(95), Many(95), hard: [(clean, missed), .. Enumerable.Repeat((clean, clean), 9)]).Decision.ShouldBe(GateDecision.Promote, "one of ten turned, eight must stay");
    }

    [Fact]
    public void A_person_who_rejects_everything_holds_the_candidate_and_is_named()
    {
        SourceTally[] sources = [new(Reviewer, 0, 80), new(Guid.Empty, 300, 20)];

        var report = Judge(Many(95), Many(95), sources: sources);

        report.Decision.ShouldBe(GateDecision.Hold);
        report.Reasons.Single().Source.ShouldBe(Reviewer);
    }

    [Fact]
    public void Where_everybody_rejects_the_model_is_to_blame_and_nobody_is_suspected()
    {
        SuspiciousSources.Find([new(Reviewer, 10, 90), new(Guid.Empty, 15, 85)]).ShouldBeEmpty();
        SuspiciousSources.Find([new(Reviewer, 1, 9), new(Guid.Empty, 100, 1)]).ShouldBeEmpty("ten decisions say nothing of a person");
    }

    [Fact]
    public void A_gain_can_be_asked_for()
    {
        Judge(Many(95), Many(95), Settings with { NeedsGain = true }).Reasons.Single().Rule.ShouldBe(GateRule.Gain);
        Judge(Many(90), Many(95), Settings with { NeedsGain = true }).Decision.ShouldBe(GateDecision.Promote);
    }

    [Fact]
    public void The_decision_is_the_gravest_of_the_checks_and_a_worse_candidate_never_gets_a_better_one()
    {
        Gen.Select(Gen.Int[40, 100].Array[8], Gen.Int[40, 100].Array[8], Gen.Int[0, 7]).Sample((baseline, candidate, chosen) =>
        {
            var worse = candidate.ToArray();
            worse[chosen] = Math.Max(0, worse[chosen] - 20);
            var (report, worsened) = (Judge(Scores.Of("a", baseline), Scores.Of("b", candidate)), Judge(Scores.Of("a", baseline), Scores.Of("b", worse)));

            report.Decision.ShouldBe(report.Checks.Max(check => check.Decision));
            (report.Decision == GateDecision.Promote).ShouldBe(!report.Reasons.Any());
            Floor(worsened).ShouldBeLessThanOrEqualTo(Floor(report));
        }, iter: 40);
    }

    [Fact]
    public void Models_that_were_scored_on_different_gold_are_not_compared()
    {
        Should.Throw<DomainException>(() => ModelComparison.Of(Many(90), Scores.Of("b", 90), Settings.Bootstrap)).Code.ShouldBe("scores.other-gold");
    }

    [Fact]
    public void Scores_are_read_as_they_were_written_and_nonsense_is_refused()
    {
        var scores = Scores.Of("a", 91, 80);
        var read = ModelScores.Parse(scores.ToJson());

        read.ToJson().ShouldBe(scores.ToJson());
        read.Tab().TokenRecall.ShouldBe(new Share(171, 200));
        Should.Throw<DomainException>(() => ModelScores.Parse("{}")).Code.ShouldBe("scores.invalid");
        Should.Throw<DomainException>(() => ModelScores.Parse("x")).Code.ShouldBe("scores.invalid");
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Should.Throw<DomainException>(() => (Settings with { RecallFloor = 1.2 }).Checked()).Code.ShouldBe("gate.invalid");
        Should.Throw<DomainException>(() => (Settings with { MinimumVerdicts = 0 }).Checked()).Code.ShouldBe("gate.invalid");
        Settings.Checked().ShouldBe(Settings);
    }

    private static double Floor(GateReport report) => report.Checks.First(check => check.Rule == GateRule.RecallFloor).Value;

    private static ModelScores Many(int masked) => Scores.Of("m", [.. Enumerable.Repeat(masked, 8)]);

    private static GateReport Judge(
        ModelScores baseline, ModelScores candidate, GateSettings? settings = null, (VerdictScore, VerdictScore)[]? hard = null, SourceTally[]? sources = null)
    {
        var used = settings ?? Settings;

        return PromotionGate.Judge(
            new GateInput(ModelComparison.Of(baseline, candidate, used.Bootstrap with { Resamples = 300 }), baseline, candidate) { HardSentences = hard ?? [], Sources = sources ?? [] }, used);
    }
}
