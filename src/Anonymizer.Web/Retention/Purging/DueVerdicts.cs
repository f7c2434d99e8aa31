using Anonymizer.Core.Retention;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Finds the verdicts of which something may not be kept any longer.</summary>
/// <remarks>Time runs from the newest release, or from the upload where there is none. What is on legal hold, what somebody works on right now, and what somebody reported and nobody answered, is not due.</remarks>
internal sealed class DueVerdicts(AppDbContext database, CourtRetention retention, LegalHolds legal, TimeProvider clock)
{
    /// <summary>Some that are due, each with one kind, the oldest first.</summary>
    public async Task<IReadOnlyList<(Verdict Verdict, KeptKind Kind)>> TakeAsync(Guid? courtId, int most, CancellationToken cancellationToken)
    {
        var due = new List<(Verdict, KeptKind)>();

        foreach (var (verdicts, kind) in await DueAsync(courtId, cancellationToken))
        {
            var found = await Free(verdicts).OrderBy(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id).Take(most - due.Count).ToListAsync(cancellationToken);
            due.AddRange(found.Select(verdict => (verdict, kind)));

            if (due.Count == most)
            {
                break;
            }
        }

        return due;
    }

    /// <summary>How many are due, by court and kind, and how many more would be but for a legal hold.</summary>
    public async Task<(IReadOnlyList<PurgeLine> Lines, int Held)> CountAsync(Guid? courtId, CancellationToken cancellationToken)
    {
        var lines = new List<PurgeLine>();
        var held = new HashSet<Guid>();

        foreach (var (verdicts, kind) in await DueAsync(courtId, cancellationToken))
        {
            var counts = await Free(verdicts).GroupBy(verdict => verdict.CourtId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
            lines.AddRange(counts.Select(one => new PurgeLine(one.Key, kind, one.Count)));
            held.UnionWith(await Held(verdicts).Select(verdict => verdict.Id).ToListAsync(cancellationToken));
        }

        return (PurgeLine.Sum(lines), held.Count);
    }

    private async Task<List<(IQueryable<Verdict> Verdicts, KeptKind Kind)>> DueAsync(Guid? courtId, CancellationToken cancellationToken)
    {
        var (general, own) = await retention.AllAsync(cancellationToken);
        var owners = own.Keys.ToList();
        var meant = courtId is { } only ? database.Verdicts.Where(verdict => verdict.CourtId == only) : database.Verdicts;
        var due = own.SelectMany(court => DueOf(meant.Where(verdict => verdict.CourtId == court.Key), court.Value));

        return [.. due, .. DueOf(meant.Where(verdict => verdict.CourtId == null || !owners.Contains(verdict.CourtId.Value)), general)];
    }

    private IEnumerable<(IQueryable<Verdict> Verdicts, KeptKind Kind)> DueOf(IQueryable<Verdict> verdicts, RetentionPeriods periods)
    {
        foreach (var kind in Enum.GetValues<KeptKind>())
        {
            if (periods.LimitOf(kind, clock.GetUtcNow()) is { } limit)
            {
                yield return (DueOf(verdicts, kind, limit), kind);
            }
        }
    }

    private IQueryable<Verdict> DueOf(IQueryable<Verdict> verdicts, KeptKind kind, DateTimeOffset limit) => verdicts
        .Where(verdict => !database.Set<VerdictPurgeRow>().Any(row => row.VerdictId == verdict.Id && row.Kind == kind))
        .Where(verdict => verdict.UploadedAt <= limit && !database.Releases.Any(row => row.VerdictId == verdict.Id && row.IsReleased && row.At > limit));

    private IQueryable<Verdict> Free(IQueryable<Verdict> verdicts)
    {
        var (holds, now) = (legal.InForce(), clock.GetUtcNow());

        return verdicts
            .Where(verdict => !holds.Any(hold => hold.VerdictId == verdict.Id || (hold.CaseId != null && hold.CaseId == verdict.CaseId)))
            .Where(verdict => !database.Set<RectificationRow>().Any(row => row.VerdictId == verdict.Id && row.EndedAt == null))
            .Where(verdict => !database.Set<AssignmentRow>().Any(row => row.VerdictId == verdict.Id && row.HeldUntil > now));
    }

    private IQueryable<Verdict> Held(IQueryable<Verdict> verdicts)
    {
        var holds = legal.InForce();

        return verdicts.Where(verdict => holds.Any(hold => hold.VerdictId == verdict.Id || (hold.CaseId != null && hold.CaseId == verdict.CaseId)));
    }
}
