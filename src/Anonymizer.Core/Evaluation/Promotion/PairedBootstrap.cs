namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>Part and whole of a measure in one verdict, for the model in use and for the candidate.</summary>
public readonly record struct MeasuredPair(double BaselinePart, double BaselineWhole, double CandidatePart, double CandidateWhole)
{
    /// <summary>One of the two has something to measure.</summary>
    public bool Counts => BaselineWhole > 0 || CandidateWhole > 0;

    public bool IsSame => BaselinePart == CandidatePart && BaselineWhole == CandidateWhole;
}

/// <summary>Is the difference between two models more than luck? Whole verdicts are drawn again and again, for the words of one verdict are not independent.</summary>
/// <remarks>
/// Paired bootstrap with the percentile interval (Efron and Tibshirani 1993, chapter 13; for language processing Berg-Kirkpatrick
/// et al. 2012). A measure is a sum of parts over a sum of wholes, not a mean of verdicts' ratios. The draw is seeded: the same counts
/// always give the same interval.
/// </remarks>
public static class PairedBootstrap
{
    public static Difference Compare(IEnumerable<MeasuredPair> verdicts, BootstrapSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);

        var pairs = verdicts.Where(pair => pair.Counts).ToArray();
        var (baseline, candidate) = Measure(pairs, pairs.Length, index => index);

        if (pairs.All(pair => pair.IsSame))
        {
            return new Difference(baseline, candidate, 0, 0, pairs.Length, pairs.Length == 0 ? Finding.CannotTell : Finding.Same);
        }

        var (low, high) = Interval(pairs, settings);

        return new Difference(baseline, candidate, low, high, pairs.Length, FindingOf(low, high, pairs.Length, settings));
    }

    private static Finding FindingOf(double low, double high, int verdicts, BootstrapSettings settings) => (low, high) switch
    {
        _ when verdicts < settings.MinimumVerdicts => Finding.CannotTell,
        ( > 0, _) => Finding.Better,
        (_, < 0) => Finding.Worse,
        _ => Finding.CannotTell,
    };

    private static (double Low, double High) Interval(MeasuredPair[] pairs, BootstrapSettings settings)
    {
        var random = new Random(settings.Seed);
        var deltas = new double[settings.Resamples];

        for (var round = 0; round < deltas.Length; round++)
        {
            var (baseline, candidate) = Measure(pairs, pairs.Length, _ => random.Next(pairs.Length));
            deltas[round] = candidate - baseline;
        }

        Array.Sort(deltas);
        var tail = (1 - settings.Confidence) / 2;

        return (deltas[(int)(tail * (deltas.Length - 1))], deltas[(int)Math.Ceiling((1 - tail) * (deltas.Length - 1))]);
    }

    private static (double Baseline, double Candidate) Measure(MeasuredPair[] pairs, int count, Func<int, int> draw)
    {
        var sum = default(MeasuredPair);

        for (var index = 0; index < count; index++)
        {
            var pair = pairs[draw(index)];
            sum = new MeasuredPair(
                sum.BaselinePart + pair.BaselinePart, sum.BaselineWhole + pair.BaselineWhole, sum.CandidatePart + pair.CandidatePart, sum.CandidateWhole + pair.CandidateWhole);
        }

        return (Ratio.Of(sum.BaselinePart, sum.BaselineWhole), Ratio.Of(sum.CandidatePart, sum.CandidateWhole));
    }
}

/// <summary>How a bootstrap is drawn.</summary>
/// <param name="MinimumVerdicts">With fewer verdicts nobody can tell.</param>
/// <param name="Confidence">Of the interval, for example 0.95.</param>
/// <param name="Resamples">How often the set is drawn.</param>
/// <param name="Seed">Of the draw.</param>
public sealed record BootstrapSettings(int MinimumVerdicts = 10, double Confidence = 0.95, int Resamples = 2000, int Seed = 1);
