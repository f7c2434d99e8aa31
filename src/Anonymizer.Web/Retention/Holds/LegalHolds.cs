using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Teaching.Erasing;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Holds;

/// <summary>Looks up which verdicts a legal hold protects: its own, or that of its case.</summary>
internal sealed class LegalHolds(AppDbContext database, TimeProvider clock) : IErasureGuard
{
    /// <summary>Those that are in force today.</summary>
    public IQueryable<HoldRow> InForce()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        return database.Set<HoldRow>().Where(row => row.LiftedAt == null && (row.Until == null || row.Until >= today));
    }

    /// <summary>Is one of them protected?</summary>
    public async Task<bool> AnyAsync(IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellationToken)
    {
        var holds = InForce();

        return await database.Verdicts.AnyAsync(
            verdict => verdictIds.Contains(verdict.Id) && holds.Any(hold => hold.VerdictId == verdict.Id || (hold.CaseId != null && hold.CaseId == verdict.CaseId)), cancellationToken);
    }

    public async Task CheckAsync(IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellationToken)
    {
        if (await AnyAsync(verdictIds, cancellationToken))
        {
            throw new DomainException("hold.in-force", "A legal hold is on this verdict or on its case, so nothing of it may be erased. Lift the hold first, with a reason.");
        }
    }
}
