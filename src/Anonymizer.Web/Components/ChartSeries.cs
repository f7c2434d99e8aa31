namespace Anonymizer.Web.Components;

/// <summary>One line or row of bars of a chart. A value is a share from 0 to 1; null where there is none.</summary>
/// <param name="Name">As the legend says it.</param>
/// <param name="Values">One for each label of the chart.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);
