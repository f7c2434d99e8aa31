using Anonymizer.Core.Review;
using Microsoft.Extensions.Caching.Memory;

namespace Anonymizer.Web.Review;

/// <summary>The reviews that people work on right now, as far as they are stored. Shared by all who have them open.</summary>
/// <remarks>They hold personal data, so they are few and are dropped when nobody asks for a while.</remarks>
internal sealed class OpenReviews : IDisposable
{
    private const int Most = 64;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _reviews = new(new MemoryCacheOptions { SizeLimit = Most });

    public VerdictReview? Find(Guid verdictId, int reading) => _reviews.Get<VerdictReview>((verdictId, reading));

    public void Keep(Guid verdictId, int reading, VerdictReview review) =>
        _reviews.Set((verdictId, reading), review, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle });

    public void Drop(Guid verdictId)
    {
        foreach (var key in _reviews.Keys.OfType<(Guid VerdictId, int Reading)>().Where(key => key.VerdictId == verdictId))
        {
            _reviews.Remove(key);
        }
    }

    public void Clear() => _reviews.Clear();

    public void Dispose() => _reviews.Dispose();
}
