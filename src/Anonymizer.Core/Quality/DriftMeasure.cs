namespace Anonymizer.Core.Quality;

/// <summary>How far one thing has drifted.</summary>
/// <param name="Kind">What.</param>
/// <param name="Value">How far, in the unit of its limit; null where there is nothing to compare.</param>
/// <param name="Limit">What was set.</param>
/// <param name="ByChance">What chance alone exceeds once in a hundred times, with as much data.</param>
/// <param name="Parts">Of each type, of each tenth of the score, or of the one rate: its share before and now.</param>
public sealed record DriftMeasure(DriftKind Kind, double? Value, double Limit, double ByChance, IReadOnlyList<DriftPart> Parts)
{
    /// <summary>Over the limit, and more than chance explains.</summary>
    public bool IsAlert => Value > Limit && Value > ByChance;
}

/// <summary>One part of a distribution, before and now.</summary>
/// <param name="Key">A type, or the lower end of a tenth of the score.</param>
/// <param name="Before">Its share in the reference period.</param>
/// <param name="Now">Its share now.</param>
public sealed record DriftPart(string Key, double Before, double Now);
