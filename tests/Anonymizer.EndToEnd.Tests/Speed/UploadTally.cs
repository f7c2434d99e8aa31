using System.Collections.Concurrent;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>What all uploaders saw.</summary>
internal sealed class UploadTally
{
    private int detected;
    private int later;

    /// <summary>Milliseconds from asked to answered, by kind of call.</summary>
    public ConcurrentDictionary<string, ConcurrentBag<double>> Times { get; } = new();

    public ConcurrentBag<string> Errors { get; } = [];

    /// <summary>Verdicts that were sent, detected and fetched.</summary>
    public int Detected => detected;

    /// <summary>How often the answer was 429: come later.</summary>
    public int Later => later;

    public void AddDetected() => Interlocked.Increment(ref detected);

    public void AddLater() => Interlocked.Increment(ref later);
}
