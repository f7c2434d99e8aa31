using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform.Access;

/// <summary>Who sees what stands in the place of whom in a released verdict: only who opened its mapping, with a reason and for a while (decision 171).</summary>
/// <remarks>In a review that is open it is the reviewer's work, and shown.</remarks>
internal sealed class MappingGuard(AppDbContext database, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Must it be hidden from whoever asks?</summary>
    public async Task<bool> HidesVerdictAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var verdict = await database.Verdicts.AsNoTracking().Where(one => one.Id == verdictId).Select(one => new { one.State, one.CaseId }).SingleOrDefaultAsync(cancellationToken);

        return verdict is { State: VerdictState.Released }
            && await OfVerdictAsync(verdictId, cancellationToken) is null
            && (verdict.CaseId is not { } caseId || await OfCaseAsync(caseId, cancellationToken) is null);
    }

    /// <summary>What the actor opened of a verdict and is open still, or null.</summary>
    public Task<MappingOpeningRow?> OfVerdictAsync(Guid verdictId, CancellationToken cancellationToken) =>
        Own().FirstOrDefaultAsync(row => row.VerdictId == verdictId, cancellationToken);

    /// <summary>What the actor opened of a whole case and is open still, or null.</summary>
    public Task<MappingOpeningRow?> OfCaseAsync(Guid caseId, CancellationToken cancellationToken) =>
        Own().FirstOrDefaultAsync(row => row.CaseId == caseId && row.VerdictId == null, cancellationToken);

    private IQueryable<MappingOpeningRow> Own()
    {
        var (who, now) = (actor.Value.Id, clock.GetUtcNow());

        return database.Set<MappingOpeningRow>().AsNoTracking().Where(row => row.By == who && row.Until > now).OrderByDescending(row => row.Until);
    }
}
