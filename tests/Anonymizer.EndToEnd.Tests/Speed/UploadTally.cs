using System.Collections.Concurrent;
using System.Diagnostics;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>What all uploaders saw.</summary>
internal sealed class UploadTally
{
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly ConcurrentDictionary<int, int> minutes = new();
    private int detected;
    private int later;

    /// <summary>Milliseconds from asked to answered, by kind of call.</summary>
    public ConcurrentDictionary<string, ConcurrentBag<double>> Times { get; } = new();

    public ConcurrentBag<string> Errors { get; } = [];

    /// <summary>Verdicts that were sent, detected and fetched.</summary>
    public int Detected => detected;

    /// <summary>How often the answer was 429: come later.</summary>
    public int Later => later;

    /// <summary>The same for each minute.</summary>
    public IEnumerable<int> DetectedByMinute => minutes.OrderBy(minute => minute.Key).Select(minute => minute.Value);

    public void AddDetected()
    {
        Interlocked.Increment(ref detected);
        minutes.AddOrUpdate((int)Stopwatch.GetElapsedTime(began).TotalMinutes, 1, (_, count) => count + 1);
    }

    public void AddLater() => Interlocked.Increment(ref later);
}
