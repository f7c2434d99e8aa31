using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Puts a pseudonym in the place of whoever worked on a verdict: counts by person stay what they were, the person is not told any more.</summary>
/// <remarks>The ledger names who did what by the id of the account; it is kept for its own time and is not touched.</remarks>
internal sealed class StaffNames(AppDbContext database, PseudonymSecret secret)
{
    public async Task PseudonymizeAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        Replace(await database.Set<ReviewOutcomeRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken), nameof(ReviewOutcomeRow.By));
        Replace(await database.Set<CorrectionRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken), nameof(CorrectionRow.By), nameof(CorrectionRow.DecidedBy));
        Replace(await database.Set<SecondReadingRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken), nameof(SecondReadingRow.FirstBy), nameof(SecondReadingRow.SecondBy), nameof(SecondReadingRow.SettledBy));
        Replace(await database.Set<VersionRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken), nameof(VersionRow.By));
        Replace(await database.Set<ReviewEventRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken), nameof(ReviewEventRow.By));
        Replace(await database.Set<WorkLogRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken), nameof(WorkLogRow.By), nameof(WorkLogRow.To));
        Replace(await database.Set<ProblemRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken), nameof(ProblemRow.By), nameof(ProblemRow.ResolvedBy));
        Replace(await database.Set<RectificationRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken), nameof(RectificationRow.By), nameof(RectificationRow.EndedBy));
        Replace(
            await database.Set<GoldVerdictRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken),
            nameof(GoldVerdictRow.By), nameof(GoldVerdictRow.FirstBy), nameof(GoldVerdictRow.SecondBy), nameof(GoldVerdictRow.SettledBy));
    }

    private void Replace<TRow>(List<TRow> rows, params string[] columns)
        where TRow : class
    {
        foreach (var column in rows.SelectMany(row => columns.Select(column => database.Entry(row).Property(column))))
        {
            if (column.EntityEntry.State is not EntityState.Deleted && column.CurrentValue is Guid person && person != Actor.Service.Id)
            {
                column.CurrentValue = secret.Of(person);
            }
        }
    }
}
