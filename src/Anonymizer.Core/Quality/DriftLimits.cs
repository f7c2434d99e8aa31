namespace Anonymizer.Core.Quality;

/// <summary>From when on a change of the stream of verdicts is told.</summary>
/// <param name="Types">Population stability index of the types; above 0.2 is commonly called a significant shift.</param>
/// <param name="Scores">The same of the scores.</param>
/// <param name="Acceptance">How much the share of accepted proposals changes, from 0 to 1.</param>
/// <param name="Missed">By what factor the missed per 1,000 words rise.</param>
/// <param name="LeastReviews">Fewer reviews on either side tell nothing.</param>
public sealed record DriftLimits(double Types, double Scores, double Acceptance, double Missed, int LeastReviews)
{
    public static DriftLimits Recommended { get; } = new(0.2, 0.2, 0.1, 1.5, 20);
}
