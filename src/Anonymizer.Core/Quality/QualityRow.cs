namespace Anonymizer.Core.Quality;

/// <summary>The figures of one type, model, cohort or month.</summary>
/// <param name="Key">Which; <see cref="FactFilter.Narrow"/> makes a filter of it.</param>
/// <param name="Figures">Its figures.</param>
public sealed record QualityRow(string Key, QualityFigures Figures);
