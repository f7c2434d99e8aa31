using System.Globalization;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>Milliseconds of one kind of step.</summary>
internal sealed class Timings(IEnumerable<double> milliseconds)
{
    private readonly IReadOnlyList<double> sorted = [.. milliseconds.Order()];

    public double Median => At(0.5);

    /// <summary>The smallest that so large a part of all does not exceed.</summary>
    public double At(double part) => sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(part * sorted.Count) - 1, 0, sorted.Count - 1)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"n {sorted.Count}, median {Median:0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, most {At(1):0.0} ms");
}
