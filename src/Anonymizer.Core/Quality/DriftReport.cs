namespace Anonymizer.Core.Quality;

/// <summary>What has drifted between two periods.</summary>
/// <param name="IsEnough">Enough reviews on both sides; else nothing is measured.</param>
/// <param name="Before">Reviews in the reference period.</param>
/// <param name="Now">Reviews in the period that is looked at.</param>
/// <param name="Measures">One of each kind; none where there are too few reviews.</param>
public sealed record DriftReport(bool IsEnough, int Before, int Now, IReadOnlyList<DriftMeasure> Measures)
{
    public IEnumerable<DriftMeasure> Alerts => Measures.Where(measure => measure.IsAlert);
}
