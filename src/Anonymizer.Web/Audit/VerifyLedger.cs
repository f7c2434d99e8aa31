using Anonymizer.Core.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Audit;

/// <summary>Goes through the whole ledger and says whether anything was changed, taken out or written anew.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
public sealed record VerifyLedger : IRequest<LedgerState>, IReads
{
    internal sealed class Handler(AppDbContext database, AuditKeys keys) : IRequestHandler<VerifyLedger, LedgerState>
    {
        public async ValueTask<LedgerState> Handle(VerifyLedger query, CancellationToken cancellationToken)
        {
            var known = keys.OpenPublic();

            try
            {
                var checkpoints = await database.Set<AuditCheckpointRow>().AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
                var entries = 0L;
                var faults = AuditLedger.Verify(
                    database.Set<AuditRow>().AsNoTracking().OrderBy(row => row.Sequence).AsEnumerable().Select(row =>
                    {
                        entries++;
                        cancellationToken.ThrowIfCancellationRequested();

                        return row.ToEntry();
                    }),
                    checkpoints.Select(row => row.ToCheckpoint()),
                    known);

                return new LedgerState(entries, checkpoints.Count, checkpoints.LastOrDefault()?.At, faults);
            }
            finally
            {
                foreach (var key in known.Values)
                {
                    key.Dispose();
                }
            }
        }
    }
}

/// <summary>Whether the ledger is whole.</summary>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Checkpoints">How often it was signed.</param>
/// <param name="SignedAt">When last; null for never.</param>
/// <param name="Faults">What is wrong; nothing for a whole one.</param>
public sealed record LedgerState(long Entries, int Checkpoints, DateTimeOffset? SignedAt, IReadOnlyList<AuditFault> Faults)
{
    public bool IsWhole => Faults.Count == 0;
}
