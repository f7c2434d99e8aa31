using System.Security.Cryptography;
using Anonymizer.Core.Audit;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform.Auditing;

/// <summary>Goes through the whole ledger of a database, the service's own or a restored one.</summary>
internal static class LedgerVerification
{
    /// <param name="database">Where the ledger is.</param>
    /// <param name="pems">The public keys that its checkpoints may be signed with.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<LedgerState> RunAsync(AppDbContext database, IEnumerable<string> pems, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, ECDsa>(StringComparer.Ordinal);

        try
        {
            foreach (var pem in pems)
            {
                var key = ECDsa.Create();
                key.ImportFromPem(pem);
                known[AuditKey.IdOf(key)] = key;
            }

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

/// <summary>Whether the ledger is whole.</summary>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Checkpoints">How often it was signed.</param>
/// <param name="SignedAt">When last; null for never.</param>
/// <param name="Faults">What is wrong; nothing for a whole one.</param>
public sealed record LedgerState(long Entries, int Checkpoints, DateTimeOffset? SignedAt, IReadOnlyList<AuditFault> Faults)
{
    public bool IsWhole => Faults.Count == 0;
}
