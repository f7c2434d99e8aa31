namespace Anonymizer.Core.Review.Readings;

/// <summary>How far two readers agree beyond what chance alone would give.</summary>
/// <remarks>
/// κ = (p_o − p_e) / (1 − p_e): p_o is the share of units that both put into the same category, p_e the sum over the categories of the
/// product of both readers' shares of it. Jacob Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
/// Measurement 20 (1960), pages 37 to 46, formula 1. From −1 to 1; 1 is full agreement, 0 what chance gives.
/// </remarks>
public static class CohensKappa
{
    /// <summary>The kappa of units that two readers put into categories.</summary>
    /// <returns>Null where it is not defined: there is no unit, or both put every unit into one and the same category, so that p_e is 1.</returns>
    public static double? Of<T>(IReadOnlyCollection<(T First, T Second)> units)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(units);

        var count = (double)units.Count;
        var firsts = units.CountBy(unit => unit.First).ToDictionary();
        var seconds = units.CountBy(unit => unit.Second).ToDictionary();

        if (units.Count == 0 || (firsts.Count == 1 && seconds.Count == 1 && firsts.Keys.Single().Equals(seconds.Keys.Single())))
        {
            return null;
        }

        var observed = units.Count(unit => unit.First.Equals(unit.Second)) / count;
        var byChance = firsts.Sum(category => category.Value / count * (seconds.GetValueOrDefault(category.Key) / count));

        return (observed - byChance) / (1 - byChance);
    }
}
