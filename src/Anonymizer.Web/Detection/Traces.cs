using Anonymizer.Core.Detection;
using Microsoft.Extensions.Caching.Memory;

namespace Anonymizer.Web.Detection;

/// <summary>What detection says of the verdicts that somebody asks about right now, so that the second question about one is answered at once.</summary>
/// <remarks>A trace holds offsets and probabilities, no words. There are few: that of a long verdict takes megabytes.</remarks>
internal sealed class Traces : IDisposable
{
    private const int Most = 8;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _traces = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="key">All that the trace depends on.</param>
    /// <param name="make">Works it out where it is not here.</param>
    public async Task<DetectionTrace> GetAsync(object key, Func<Task<DetectionTrace>> make)
    {
        if (_traces.TryGetValue(key, out DetectionTrace? known))
        {
            return known!;
        }

        return _traces.Set(key, await make(), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle });
    }

    public void Dispose() => _traces.Dispose();
}
