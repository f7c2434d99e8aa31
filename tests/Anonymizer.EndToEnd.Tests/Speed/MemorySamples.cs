using System.Diagnostics;
using System.Globalization;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>The memory of the service over time, and how fast it grows: the slope of the line through all samples.</summary>
internal sealed class MemorySamples(Server server)
{
    private const double Megabyte = 1024 * 1024;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly List<(double Minute, double Megabytes)> samples = [];

    public async Task WorkAsync(CancellationToken end)
    {
        var began = Stopwatch.GetTimestamp();

        while (!end.IsCancellationRequested)
        {
            samples.Add((Stopwatch.GetElapsedTime(began).TotalMinutes, server.Resident / Megabyte));
            await Task.Delay(Between, CancellationToken.None);
        }
    }

    /// <summary>Of the second half: the first fills what is kept.</summary>
    public override string ToString()
    {
        var half = samples.Skip(samples.Count / 2).ToList();

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{samples[0].Megabytes:0} MB at first, {half[0].Megabytes:0} MB at half time, {half[^1].Megabytes:0} MB at the end, most {samples.Max(sample => sample.Megabytes):0} MB; slope {Slope(samples):0.0} MB a minute over all, {Slope(half):0.0} in the second half");
    }

    private static double Slope(IReadOnlyList<(double Minute, double Megabytes)> of)
    {
        var (minute, megabytes) = (of.Average(sample => sample.Minute), of.Average(sample => sample.Megabytes));

        return of.Sum(sample => (sample.Minute - minute) * (sample.Megabytes - megabytes)) / of.Sum(sample => (sample.Minute - minute) * (sample.Minute - minute));
    }
}
