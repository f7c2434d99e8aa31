using Anonymizer.Core.Audit;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform.Auditing;

/// <summary>Stores what a request changed together with its entry in the ledger: both, or neither.</summary>
/// <remarks>
/// The entry must name the one before it, so only one can be written at a time. SQLite's transaction takes the write lock when it begins, PostgreSQL's locks the
/// ledger's table. Should two writers meet all the same, the entry's number is the table's key: one of them is refused, and the chain never forks.
/// </remarks>
internal sealed class AuditWriter(AppDbContext database)
{
    public async Task SaveAsync(AuditNote note, CancellationToken cancellationToken)
    {
        using var turn = await database.TurnAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.HoldLedgerAsync(cancellationToken);
        var last = await database.Set<AuditRow>().AsNoTracking().OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(cancellationToken);
        database.Add(AuditRow.Of(AuditLedger.Append(last?.ToEntry(), note)));

        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
