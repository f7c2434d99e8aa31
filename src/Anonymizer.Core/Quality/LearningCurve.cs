namespace Anonymizer.Core.Quality;

/// <summary>How the errors fall as a model learns from more verdicts, and what twice as many would bring: with the doubt that belongs to it.</summary>
/// <remarks>
/// Errors of learned models mostly follow a power law, error = a · n^−b (Hestness et al. 2017, "Deep Learning Scaling is Predictable,
/// Empirically"). The logarithms are fitted by least squares; the interval is the 90 % prediction interval of that line (Student's t with
/// n − 2 degrees of freedom). Few points give a wide interval: that is the honest answer, not a fault.
/// </remarks>
public static class LearningCurve
{
    /// <summary>Fewer points make no line with a doubt.</summary>
    public const int LeastPoints = 4;

    /// <summary>Below this an error is taken as this: a logarithm of zero is none.</summary>
    private const double LeastError = 1e-4;

    /// <summary>The 95 % quantiles of Student's t for 1, 2, 3… degrees of freedom.</summary>
    private static readonly double[] Quantiles = [6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753];

    private const double NormalQuantile = 1.645;

    /// <param name="points">One for each model: how many verdicts it learned from, and its error (1 − F1).</param>
    public static LearningEstimate Estimate(IReadOnlyCollection<CurvePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);

        var logs = points.Where(point => point.Verdicts > 0).Select(point => (X: Math.Log(point.Verdicts), Y: Math.Log(Math.Max(LeastError, point.Error)))).ToList();

        if (logs.Count < LeastPoints || logs.Select(log => log.X).Distinct().Count() < LeastPoints - 1)
        {
            return new LearningEstimate(CurveAnswer.TooFewPoints, logs.Count, null, null, null);
        }

        var (meanX, meanY) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        var spread = logs.Sum(log => (log.X - meanX) * (log.X - meanX));
        var slope = logs.Sum(log => (log.X - meanX) * (log.Y - meanY)) / spread;
        var residual = Math.Sqrt(logs.Sum(log => Square(log.Y - meanY - (slope * (log.X - meanX)))) / (logs.Count - 2));
        var quantile = QuantileOf(logs.Count - 2);
        var at = logs.Max(log => log.X) + Math.Log(2);
        var expected = meanY + (slope * (at - meanX));
        var doubt = quantile * residual * Math.Sqrt(1 + (1.0 / logs.Count) + (Square(at - meanX) / spread));
        var falls = slope + (quantile * residual / Math.Sqrt(spread)) < 0;

        return new LearningEstimate(falls ? CurveAnswer.Falls : CurveAnswer.NoTrend, logs.Count, Math.Exp(expected), Math.Exp(expected - doubt), Math.Min(1, Math.Exp(expected + doubt)));
    }

    private static double QuantileOf(int freedom) => freedom <= Quantiles.Length ? Quantiles[freedom - 1] : NormalQuantile + (Quantiles[^1] - NormalQuantile) * Quantiles.Length / freedom;

    private static double Square(double value) => value * value;
}

/// <summary>A model on the curve.</summary>
/// <param name="Verdicts">How many verdicts it learned from.</param>
/// <param name="Error">Its error, from 0 to 1.</param>
public sealed record CurvePoint(int Verdicts, double Error);

/// <summary>Does more data help?</summary>
public enum CurveAnswer
{
    /// <summary>Nobody can tell yet: too few models of different size.</summary>
    TooFewPoints,

    /// <summary>The errors do not fall beyond doubt.</summary>
    NoTrend,

    /// <summary>The errors fall.</summary>
    Falls,
}

/// <summary>What twice as many verdicts would bring.</summary>
/// <param name="Answer">Whether anything can be said.</param>
/// <param name="Points">On how many models it rests.</param>
/// <param name="Error">The error that the line expects; null where there is none.</param>
/// <param name="Low">The lower end of the 90 % interval.</param>
/// <param name="High">The upper end of it.</param>
public sealed record LearningEstimate(CurveAnswer Answer, int Points, double? Error, double? Low, double? High);
