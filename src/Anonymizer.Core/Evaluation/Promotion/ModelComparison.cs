namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>One measure of both models, over all verdicts or over those of a cohort.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Cohort">Over these verdicts alone, or null for all.</param>
/// <param name="Difference">Candidate against the model in use.</param>
public sealed record ComparedMeasure(Measure Measure, CohortKey? Cohort, Difference Difference);

/// <summary>Verdicts that are alike in one respect.</summary>
/// <param name="Dimension">In which: age, purpose, court, route.</param>
/// <param name="Value">How.</param>
public sealed record CohortKey(string Dimension, string Value);

/// <summary>A candidate and the model in use on the same gold: in all, by type, by cohort.</summary>
/// <param name="Baseline">Version of the model in use.</param>
/// <param name="Candidate">Version of the candidate.</param>
/// <param name="Verdicts">How many gold verdicts both were scored on.</param>
/// <param name="Rows">What was compared.</param>
public sealed record ModelComparison(string Baseline, string Candidate, int Verdicts, IReadOnlyList<ComparedMeasure> Rows)
{
    private static readonly MeasureKind[] OfAll =
        [MeasureKind.TokenRecall, MeasureKind.EntityRecallDirect, MeasureKind.EntityRecallQuasi, MeasureKind.TokenPrecision, MeasureKind.Precision, MeasureKind.Recall, MeasureKind.F1];

    private static readonly MeasureKind[] OfTypes = [MeasureKind.TokenRecall, MeasureKind.Precision, MeasureKind.Recall, MeasureKind.F1];

    private static readonly MeasureKind[] OfCohorts = [MeasureKind.TokenRecall, MeasureKind.TokenPrecision, MeasureKind.Recall, MeasureKind.F1];

    /// <summary>Rows over all verdicts and types.</summary>
    public IEnumerable<ComparedMeasure> Overall => Rows.Where(row => row is { Cohort: null, Measure.Type: null });

    /// <summary>Rows of single types.</summary>
    public IEnumerable<ComparedMeasure> ByType => Rows.Where(row => row.Measure.Type is not null);

    /// <summary>Rows of single cohorts.</summary>
    public IEnumerable<ComparedMeasure> ByCohort => Rows.Where(row => row.Cohort is not null);

    /// <exception cref="DomainException">scores.other-gold: the two were not scored on the same verdicts.</exception>
    public static ModelComparison Of(ModelScores baseline, ModelScores candidate, BootstrapSettings settings)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);

        if (!baseline.Verdicts.Select(verdict => verdict.Id).SequenceEqual(candidate.Verdicts.Select(verdict => verdict.Id)))
        {
            throw new DomainException("scores.other-gold", "The two models were scored on different verdicts: evaluate both on the same gold set.");
        }

        var pairs = baseline.Verdicts.Zip(candidate.Verdicts).ToList();
        var rows = Wanted(pairs).Select(wanted => new ComparedMeasure(wanted.Measure, wanted.Cohort, Compare(pairs, wanted.Measure, wanted.Cohort, settings)));

        return new ModelComparison(baseline.Model, candidate.Model, pairs.Count, [.. rows.Where(row => row.Difference.Verdicts > 0)]);
    }

    private static IEnumerable<(Measure Measure, CohortKey? Cohort)> Wanted(List<(VerdictScore Baseline, VerdictScore Candidate)> pairs)
    {
        var types = pairs.SelectMany(pair => pair.Baseline.Types.Keys.Concat(pair.Candidate.Types.Keys).Concat(pair.Baseline.Tab.TokenRecallByType.Keys)).Distinct().Order(StringComparer.Ordinal);
        var cohorts = pairs.SelectMany(pair => pair.Baseline.Cohorts).Select(cohort => new CohortKey(cohort.Key, cohort.Value)).Distinct()
            .OrderBy(cohort => cohort.Dimension, StringComparer.Ordinal).ThenBy(cohort => cohort.Value, StringComparer.Ordinal);

        return OfAll.Select(kind => (new Measure(kind), (CohortKey?)null))
            .Concat(from type in types from kind in OfTypes select (new Measure(kind, type), (CohortKey?)null))
            .Concat(from cohort in cohorts from kind in OfCohorts select (new Measure(kind), (CohortKey?)cohort));
    }

    private static Difference Compare(IEnumerable<(VerdictScore Baseline, VerdictScore Candidate)> pairs, Measure measure, CohortKey? cohort, BootstrapSettings settings) => PairedBootstrap.Compare(
        from pair in pairs
        where cohort is null || pair.Baseline.Cohorts.GetValueOrDefault(cohort.Dimension) == cohort.Value
        let baseline = measure.In(pair.Baseline)
        let candidate = measure.In(pair.Candidate)
        select new MeasuredPair(baseline.Part, baseline.Whole, candidate.Part, candidate.Whole),
        settings);
}
