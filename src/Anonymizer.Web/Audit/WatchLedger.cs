using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Audit;

/// <summary>Reads on in the ledger from where this process had come, at first from the newest checkpoint, and keeps the gauge of it true.</summary>
/// <param name="IsOfAll">Read the whole ledger instead?</param>
internal sealed record WatchLedger(bool IsOfAll = false) : IRequest<bool>, IServiceOnly, IReads
{
    internal sealed class Handler(AppDbContext database, AuditKeys keys, LedgerWatch watch, OperationMeters meters) : IRequestHandler<WatchLedger, bool>
    {
        public async ValueTask<bool> Handle(WatchLedger query, CancellationToken cancellationToken)
        {
            var seen = query.IsOfAll ? null : watch.Seen ?? await SignedAsync(cancellationToken);
            var isWhole = watch.Add(await LedgerVerification.SinceAsync(database, keys.PublicPems(), seen, cancellationToken), query.IsOfAll || seen is null);
            meters.Ledger(isWhole);

            return isWhole;
        }

        private async Task<LedgerMark?> SignedAsync(CancellationToken cancellationToken) =>
            await database.Set<AuditCheckpointRow>().AsNoTracking().OrderByDescending(row => row.Sequence).Select(row => new LedgerMark(row.Sequence, row.Hash)).FirstOrDefaultAsync(cancellationToken);
    }
}
