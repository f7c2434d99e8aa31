namespace Anonymizer.Core.Quality;

/// <summary>Compares the verdicts of two periods: types, scores, acceptance, missed.</summary>
/// <remarks>
/// Distributions are compared by the population stability index, Σ (p − q) · ln(p / q), each share with half a span added so that an
/// empty part has a logarithm. Under no change it is about χ² / n with k − 1 degrees of freedom and 1/n = 1/n₁ + 1/n₂ (Yurdakul 2018,
/// "Statistical Properties of Population Stability Index"); its 99 % quantile is that of Wilson and Hilferty. Rates are compared by their
/// difference, with its 99 % quantile under the normal law. Spans of one verdict resemble each other, so chance reaches further than
/// this says: the limit, not chance alone, decides.
/// </remarks>
public static class DriftFinder
{
    private const double Normal99 = 2.326;

    public static DriftReport Compare(QualityCounts reference, QualityCounts current, DriftLimits limits)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(limits);

        var (whole, wholeNow) = (reference.Figures, current.Figures);
        var (before, now) = (whole.Documents, wholeNow.Documents);

        return Math.Min(before, now) < Math.Max(1, limits.LeastReviews)
            ? new DriftReport(IsEnough: false, before, now, [])
            : new DriftReport(IsEnough: true, before, now,
            [
                Distribution(DriftKind.Types, reference.Proposed(span => span.Type), current.Proposed(span => span.Type), limits.Types),
                Distribution(DriftKind.Scores, reference.Proposed(span => span.Tenth), current.Proposed(span => span.Tenth), limits.Scores),
                Acceptance(whole, wholeNow, limits.Acceptance),
                Missed(whole, wholeNow, limits.Missed),
            ]);
    }

    private static DriftMeasure Distribution(DriftKind kind, IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> now, double limit)
    {
        var keys = before.Keys.Union(now.Keys).Order(StringComparer.Ordinal).ToList();
        var (all, allNow) = (before.Values.Sum(), now.Values.Sum());

        if (all == 0 || allNow == 0)
        {
            return new DriftMeasure(kind, null, limit, 0, []);
        }

        var index = keys.Sum(key => Term(Smoothed(before, key, all, keys.Count), Smoothed(now, key, allNow, keys.Count)));

        return new DriftMeasure(kind, index, limit, ChiSquare99(keys.Count - 1) * ((1.0 / all) + (1.0 / allNow)), [.. keys.Select(key => new DriftPart(key, (double)before.GetValueOrDefault(key) / all, (double)now.GetValueOrDefault(key) / allNow))]);
    }

    private static double Term(double before, double now) => (now - before) * Math.Log(now / before);

    private static double Smoothed(IReadOnlyDictionary<string, int> counts, string key, int all, int parts) => (counts.GetValueOrDefault(key) + 0.5) / (all + (0.5 * parts));

    /// <summary>Wilson and Hilferty 1931; 0 without a degree of freedom.</summary>
    private static double ChiSquare99(int freedom)
    {
        if (freedom == 0)
        {
            return 0;
        }

        var ninth = 2.0 / (9 * freedom);

        return freedom * Math.Pow(1 - ninth + (Normal99 * Math.Sqrt(ninth)), 3);
    }

    private static DriftMeasure Acceptance(QualityFigures before, QualityFigures now, double limit)
    {
        if (before.Acceptance is not { } was || now.Acceptance is not { } isNow)
        {
            return new DriftMeasure(DriftKind.Acceptance, null, limit, 0, []);
        }

        var pooled = (double)(before.Right + now.Right) / (before.Proposed + now.Proposed);
        var chance = Normal99 * Math.Sqrt(pooled * (1 - pooled) * ((1.0 / before.Proposed) + (1.0 / now.Proposed)));

        return new DriftMeasure(DriftKind.Acceptance, Math.Abs(isNow - was), limit, chance, [new DriftPart("", was, isNow)]);
    }

    /// <summary>The factor by which it rose; of none before, one is taken.</summary>
    private static DriftMeasure Missed(QualityFigures before, QualityFigures now, double limit)
    {
        if (before.MissedPerThousandWords is not { } was || now.MissedPerThousandWords is not { } isNow)
        {
            return new DriftMeasure(DriftKind.Missed, null, limit, 0, []);
        }

        var factor = (double)now.Missed / now.Words / ((double)Math.Max(1, before.Missed) / before.Words);
        var chance = Math.Exp(Normal99 * Math.Sqrt((1.0 / Math.Max(1, before.Missed)) + (1.0 / Math.Max(1, now.Missed))));

        return new DriftMeasure(DriftKind.Missed, factor, limit, chance, [new DriftPart("", was, isNow)]);
    }
}
