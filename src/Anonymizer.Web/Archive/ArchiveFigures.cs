using Anonymizer.Core.Quality;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive;

/// <summary>Counts a campaign in the database: of a hundred thousand files a dozen numbers come back.</summary>
internal sealed class ArchiveFigures(AppDbContext database, TimeProvider clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    public async Task<ArchiveCounts> CountAsync(Guid archiveId, CancellationToken cancellationToken)
    {
        var counts = await (from file in database.Set<ArchiveFileRow>()
                            where file.ArchiveId == archiveId
                            join verdict in database.Verdicts on file.VerdictId equals verdict.Id into found
                            from verdict in found.DefaultIfEmpty()
                            group file by new { file.State, Verdict = (VerdictState?)verdict.State } into alike
                            select new { alike.Key.State, alike.Key.Verdict, Count = alike.Count() }).ToListAsync(cancellationToken);

        int In(params VerdictState[] states) => counts.Where(one => one.Verdict is { } state && states.Contains(state)).Sum(one => one.Count);
        int As(ArchiveFileState state) => counts.Where(one => one.State == state).Sum(one => one.Count);

        return new ArchiveCounts(
            counts.Sum(one => one.Count),
            As(ArchiveFileState.Waiting),
            In(VerdictState.Uploaded),
            In(VerdictState.Detected, VerdictState.InReview),
            In(VerdictState.Reviewed),
            In(VerdictState.Released),
            In(VerdictState.Failed) + As(ArchiveFileState.Refused),
            As(ArchiveFileState.Dropped),
            As(ArchiveFileState.Known));
    }

    /// <summary>How good the campaign is as far as people looked.</summary>
    public async Task<ArchiveQuality> QualityAsync(Guid archiveId, CancellationToken cancellationToken)
    {
        var sample = database.Set<ArchiveFileRow>().Where(row => row.ArchiveId == archiveId && row.IsSampled);
        var sums = await sample.Where(row => row.AuditedAt != null)
            .GroupBy(row => row.WasUnseen)
            .Select(rows => new Sums(
                rows.Key, rows.Count(), rows.Sum(row => row.Missed > 0 ? 1 : 0), rows.Sum(row => row.Masked > row.Excess ? row.Masked - row.Excess : 0), rows.Sum(row => row.Missed), rows.Sum(row => row.Excess), rows.Sum(row => (long)row.Words)))
            .ToListAsync(cancellationToken);

        return new ArchiveQuality(await sample.CountAsync(cancellationToken), sums.Sum(one => one.Documents), EstimateOf(sums), EstimateOf([.. sums.Where(one => one.WasUnseen)]));
    }

    /// <summary>How many files an hour were taken lately; null where too few were to tell.</summary>
    public async Task<double?> PerHourAsync(Guid archiveId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now - Lately;
        var taken = database.Set<ArchiveFileRow>().Where(row => row.ArchiveId == archiveId && row.TakenAt >= since);
        var count = await taken.CountAsync(cancellationToken);

        return count > 1 && await taken.MinAsync(row => row.TakenAt, cancellationToken) is { } first && now - first > TimeSpan.Zero
            ? count / (now - first).TotalHours
            : null;
    }

    private static ArchiveEstimate? EstimateOf(IReadOnlyCollection<Sums> sums) => sums.Count == 0 ? null : new ArchiveEstimate(
        new AuditEstimate(sums.Sum(one => one.Documents), sums.Sum(one => one.WithMiss), sums.Sum(one => one.Right), sums.Sum(one => one.Missed), sums.Sum(one => one.Excess)),
        sums.Sum(one => one.Words));

    private sealed record Sums(bool WasUnseen, int Documents, int WithMiss, int Right, int Missed, int Excess, long Words);
}

/// <summary>Where the files of a campaign stand.</summary>
/// <param name="Files">All.</param>
/// <param name="Waiting">For their turn.</param>
/// <param name="Reading">Taken, and not read yet.</param>
/// <param name="ForPeople">Read; a person is to look at them, or does.</param>
/// <param name="Reviewed">A person is done, and nobody released them.</param>
/// <param name="Released">Released.</param>
/// <param name="Failed">Refused, or not readable.</param>
/// <param name="Dropped">The campaign was stopped before their turn, or their time was over.</param>
/// <param name="Known">The service had them before; they are also counted where they stand.</param>
public sealed record ArchiveCounts(int Files, int Waiting, int Reading, int ForPeople, int Reviewed, int Released, int Failed, int Dropped, int Known)
{
    /// <summary>Those that the service has nothing to do with any more.</summary>
    public int Done => Files - Waiting - Reading;
}

/// <summary>What the sample says of a campaign.</summary>
/// <param name="Sampled">Drawn for a person to look at.</param>
/// <param name="Audited">Of these, those with which a person is done.</param>
/// <param name="All">Of all files of the campaign: what the proposals would have shown; null where nobody has looked yet.</param>
/// <param name="Unseen">Of those that leave unseen; null where nobody has looked at such a one yet.</param>
public sealed record ArchiveQuality(int Sampled, int Audited, ArchiveEstimate? All, ArchiveEstimate? Unseen);

/// <summary>An estimate from a sample.</summary>
/// <param name="Audit">Shares with their 95 % intervals.</param>
/// <param name="Words">Words of the verdicts that people looked at.</param>
public sealed record ArchiveEstimate(AuditEstimate Audit, long Words)
{
    /// <summary>Missed places in 1,000 words.</summary>
    public double MissedPer1000 => Words == 0 ? 0 : 1000.0 * Audit.Missed / Words;
}
