using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Collecting;

/// <summary>Where a review that was just completed comes from: asked inside its own transaction, whose newest rows are not on disk yet.</summary>
internal sealed class ReviewSource(AppDbContext database, CurrentActor actor, TimeProvider clock)
{
    public async Task<ReviewOrigin> OfAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var saved = await database.Set<VersionRow>().AsNoTracking().Where(row => row.VerdictId == verdictId && row.Reading == 0).ToListAsync(cancellationToken);
        var newest = saved.Concat(database.Set<VersionRow>().Local.Where(row => row.VerdictId == verdictId && row.Reading == 0)).MaxBy(row => row.Number);
        var readings = await database.Set<SecondReadingRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken);

        return new ReviewOrigin(
            newest?.Number ?? 1,
            newest?.By ?? actor.Value.Id,
            readings.Exists(row => row.Stage == ReadingStage.Done),
            await WorkedAsync(verdictId, saved.Max(row => (DateTimeOffset?)row.At), cancellationToken));
    }

    /// <summary>The time since the review was completed before, or from its beginning.</summary>
    private async Task<TimeSpan> WorkedAsync(Guid verdictId, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var from = since ?? DateTimeOffset.UnixEpoch;
        var actions = await database.Set<ReviewEventRow>().Where(row => row.VerdictId == verdictId && row.At >= from).Select(row => row.At).ToListAsync(cancellationToken);
        var steps = await database.Set<WorkLogRow>().Where(row => row.VerdictId == verdictId && row.At >= from).Select(row => row.At).ToListAsync(cancellationToken);

        return WorkTime.Of([.. actions, .. steps, clock.GetUtcNow()]);
    }
}

/// <summary>Where a completed review comes from.</summary>
/// <param name="Version">Its number among the verdict's versions.</param>
/// <param name="By">Whose reading it is; of a settled one who settled it.</param>
/// <param name="IsSecondRead">Two people read it without seeing each other.</param>
/// <param name="Worked">How long people worked on it.</param>
internal sealed record ReviewOrigin(int Version, Guid By, bool IsSecondRead, TimeSpan Worked);
