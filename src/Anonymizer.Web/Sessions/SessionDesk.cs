using Anonymizer.Core;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>Sessions and their verdicts as they stand.</summary>
internal sealed class SessionDesk(AppDbContext database)
{
    /// <exception cref="NotFoundException">No such session.</exception>
    public async Task<SessionRow> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await database.Set<SessionRow>().FindAsync([id], cancellationToken) ?? throw new NotFoundException("No such session.");

    /// <exception cref="DomainException">session.ended.</exception>
    public async Task<SessionRow> GetOpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var session = await GetAsync(id, cancellationToken);

        return session.State == SessionState.Ended ? throw new DomainException("session.ended", "This session has ended: open a new one.") : session;
    }

    /// <summary>In the session's order.</summary>
    public async Task<IReadOnlyList<(SessionVerdictRow Row, Verdict Verdict)>> VerdictsAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var rows = await database.Set<SessionVerdictRow>().Where(row => row.SessionId == sessionId).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.VerdictId);
        var verdicts = await database.Verdicts.AsNoTracking().Where(verdict => ids.Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, cancellationToken);

        return rows.ConvertAll(row => (row, verdicts[row.VerdictId]));
    }

    public static bool IsReviewed(Verdict verdict) => verdict.State is VerdictState.Reviewed or VerdictState.Released;
}
