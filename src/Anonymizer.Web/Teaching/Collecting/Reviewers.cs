using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Collecting;

/// <summary>What each person made of the proposals that they decided, over all reviews that count now: those of other courts too, for who is held must not depend on who asks.</summary>
internal sealed class Reviewers(AppDbContext database)
{
    public async Task<IReadOnlyList<ReviewerRecord>> RecordsAsync(CancellationToken cancellationToken) =>
        [.. (await database.Set<ReviewOutcomeRow>().IgnoreQueryFilters().AsNoTracking()
            .Where(row => row.SupersededAt == null)
            .GroupBy(row => row.By)
            .Select(group => new { By = group.Key, Decided = group.Sum(row => row.Accepted + row.Rejected + row.Changed), Rejected = group.Sum(row => row.Rejected) })
            .ToListAsync(cancellationToken)).Select(row => new ReviewerRecord(row.By, row.Decided, row.Rejected))];

    /// <summary>Who reviewed anything that whoever asks may see.</summary>
    public async Task<IReadOnlySet<Guid>> SeenAsync(CancellationToken cancellationToken) =>
        (await database.Set<ReviewOutcomeRow>().Where(row => row.SupersededAt == null).Select(row => row.By).Distinct().ToListAsync(cancellationToken)).ToHashSet();

    /// <summary>Whose refusals are far outside.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="fresh">Corrections that are not on disk yet.</param>
    public async Task<IReadOnlySet<Guid>> HeldAsync(CancellationToken cancellationToken, IReadOnlyCollection<CorrectionRow>? fresh = null)
    {
        var records = (await RecordsAsync(cancellationToken)).Concat((fresh ?? []).Where(row => row.Kind != CorrectionKind.Added)
            .GroupBy(row => row.By)
            .Select(group => new ReviewerRecord(group.Key, group.Count(), group.Count(row => row.Kind == CorrectionKind.Rejected))));

        return ReviewerCheck.Held([.. records
            .GroupBy(record => record.Person)
            .Select(group => new ReviewerRecord(group.Key, group.Sum(record => record.Decided), group.Sum(record => record.Rejected)))]);
    }
}
