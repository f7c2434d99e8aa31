namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>What the gate judges.</summary>
/// <param name="Comparison">Both models on gold.</param>
/// <param name="Baseline">The model in use.</param>
/// <param name="Candidate">The candidate.</param>
public sealed record GateInput(ModelComparison Comparison, ModelScores Baseline, ModelScores Candidate)
{
    /// <summary>Both models on the hard sentences, in the same order; empty where there are none yet.</summary>
    public IReadOnlyList<(VerdictScore Baseline, VerdictScore Candidate)> HardSentences { get; init; } = [];

    /// <summary>Whose decisions the candidate learned from.</summary>
    public IReadOnlyCollection<SourceTally> Sources { get; init; } = [];
}

/// <summary>May a candidate take the place of the model in use? A missed name harms a person, so what cannot be told holds.</summary>
public static class PromotionGate
{
    public static GateReport Judge(GateInput input, GateSettings settings)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);

        GateCheck[] checks =
        [
            Evidence(input, settings),
            .. Floors(input, settings),
            .. input.Comparison.Rows.Where(IsGuarded).Select(row => Loss(row, settings)),
            Calibration(input, settings),
            Speed(input, settings),
            .. HardSentences(input, settings),
            .. SuspiciousSources.Find(input.Sources).Select(source => new GateCheck(GateRule.Source, GateDecision.Hold, null, null, source.RejectedShare, 0, 0) { Source = source.Source }),
            .. Gain(input, settings),
        ];

        return new GateReport(checks.Max(check => check.Decision), checks);
    }

    private static GateCheck Evidence(GateInput input, GateSettings settings)
    {
        var verdicts = input.Comparison.Verdicts;

        return new GateCheck(GateRule.Evidence, HoldUnless(verdicts >= settings.MinimumVerdicts), null, null, verdicts, settings.MinimumVerdicts, verdicts);
    }

    private static IEnumerable<GateCheck> Floors(GateInput input, GateSettings settings)
    {
        yield return Floor(input, new Measure(MeasureKind.TokenRecall), settings.RecallFloor, settings);

        foreach (var (type, floor) in settings.RecallFloors.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return Floor(input, new Measure(MeasureKind.TokenRecall, type), floor, settings);
        }
    }

    /// <summary>Too few words of a type: hold. Below the floor, but better than a model in use that is below it too: hold, for keeping that one is worse.
    /// Gold without masks is measured by its mentions.</summary>
    private static GateCheck Floor(GateInput input, Measure measure, double floor, GateSettings settings)
    {
        var used = input.Candidate.Verdicts.All(verdict => verdict.Tab.IsEmpty) ? measure with { Kind = MeasureKind.Recall } : measure;
        var counted = used.In(input.Candidate.Verdicts);
        var verdicts = input.Candidate.Verdicts.Count(verdict => used.In(verdict).Whole > 0);
        var isRise = used.In(input.Baseline.Verdicts).Value < floor && input.Comparison.Rows.Any(row => row.Cohort is null && row.Measure == used && row.Difference.Finding == Finding.Better);
        var decision = counted.Value >= floor && counted.Whole >= settings.MinimumWords ? GateDecision.Promote
            : counted.Whole < settings.MinimumWords || isRise ? GateDecision.Hold
            : GateDecision.Reject;

        return new GateCheck(GateRule.RecallFloor, decision, used, null, counted.Value, floor, verdicts);
    }

    /// <summary>F1 follows from the two others, and precision of a type from its mentions: they are shown, not guarded.</summary>
    private static bool IsGuarded(ComparedMeasure row) =>
        row.Measure.Kind is MeasureKind.TokenRecall or MeasureKind.EntityRecallDirect or MeasureKind.EntityRecallQuasi || row.Measure is { Kind: MeasureKind.TokenPrecision, Type: null };

    private static GateCheck Loss(ComparedMeasure row, GateSettings settings)
    {
        var decision = row.Difference switch
        {
            { Finding: Finding.Worse } => GateDecision.Reject,
            { Finding: Finding.CannotTell } unsure when unsure.Delta < -settings.Tolerance => GateDecision.Hold,
            _ => GateDecision.Promote,
        };

        return new GateCheck(GateRule.Loss, decision, row.Measure, row.Cohort, row.Difference.Delta, -settings.Tolerance, row.Difference.Verdicts);
    }

    private static GateCheck Calibration(GateInput input, GateSettings settings) => new(
        GateRule.Calibration,
        HoldUnless(input.Candidate.CalibrationError <= settings.CalibrationLimit),
        null,
        null,
        input.Candidate.CalibrationError,
        settings.CalibrationLimit,
        input.Comparison.Verdicts);

    private static GateCheck Speed(GateInput input, GateSettings settings)
    {
        var share = input.Baseline.WordsPerSecond > 0 ? input.Candidate.WordsPerSecond / input.Baseline.WordsPerSecond : 1;

        return new GateCheck(GateRule.Speed, HoldUnless(share >= settings.SpeedShare), null, null, share, settings.SpeedShare, input.Comparison.Verdicts);
    }

    /// <summary>
    /// Enough of all must come out clean, else hold; of those that the model in use gets right as many must stay right, else reject.
    /// Among hundreds some always turn, so one alone does not close the gate.
    /// </summary>
    private static IEnumerable<GateCheck> HardSentences(GateInput input, GateSettings settings)
    {
        if (input.HardSentences.Count == 0)
        {
            return [];
        }

        var right = input.HardSentences.Where(pair => pair.Baseline.IsClean).ToList();
        var kept = right.Count == 0 ? 1 : right.Count(pair => pair.Candidate.IsClean) / (double)right.Count;
        var share = input.HardSentences.Count(pair => pair.Candidate.IsClean) / (double)input.HardSentences.Count;
        var decision = kept < settings.RegressionShare ? GateDecision.Reject : HoldUnless(share >= settings.RegressionShare);

        return [new GateCheck(GateRule.Regression, decision, null, null, Math.Min(kept, share), settings.RegressionShare, input.HardSentences.Count)];
    }

    private static IEnumerable<GateCheck> Gain(GateInput input, GateSettings settings)
    {
        var gains = input.Comparison.Overall.Count(row => row.Difference.Finding == Finding.Better);

        return settings.NeedsGain ? [new GateCheck(GateRule.Gain, HoldUnless(gains > 0), null, null, gains, 1, input.Comparison.Verdicts)] : [];
    }

    private static GateDecision HoldUnless(bool isKept) => isKept ? GateDecision.Promote : GateDecision.Hold;
}
