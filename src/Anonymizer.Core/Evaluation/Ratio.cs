namespace Anonymizer.Core.Evaluation;

internal static class Ratio
{
    /// <summary>Part of whole, 0 of nothing.</summary>
    public static double Of(double part, double whole) => whole > 0 ? part / whole : 0;
}
