using System.Security.Cryptography;
using Anonymizer.Core.Audit;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform.Auditing;

/// <summary>Goes through the ledger of a database, the service's own or a restored one.</summary>
internal static class LedgerVerification
{
    /// <summary>The whole ledger.</summary>
    /// <param name="database">Where the ledger is.</param>
    /// <param name="pems">The public keys that its checkpoints may be signed with.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<LedgerState> RunAsync(AppDbContext database, IEnumerable<string> pems, CancellationToken cancellationToken) => ReadAsync(database, pems, null, cancellationToken);

    /// <summary>What came since, and whether what was seen still stands; the whole ledger where nothing was seen.</summary>
    /// <param name="database">Where the ledger is.</param>
    /// <param name="pems">The public keys that its checkpoints may be signed with.</param>
    /// <param name="seen">The newest entry of an earlier reading that found no fault.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<LedgerState> SinceAsync(AppDbContext database, IEnumerable<string> pems, LedgerMark? seen, CancellationToken cancellationToken)
    {
        if (seen is null)
        {
            return await RunAsync(database, pems, cancellationToken);
        }

        var stands = await database.Set<AuditRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Sequence == seen.Sequence, cancellationToken);

        if (stands?.Hash != seen.Hash)
        {
            var fault = new AuditFault(stands is null ? AuditFaultKind.CutOff : AuditFaultKind.Rewritten, seen.Sequence);

            return new LedgerState(0, 0, null, [fault]);
        }

        return await ReadAsync(database, pems, stands.ToEntry(), cancellationToken);
    }

    private static async Task<LedgerState> ReadAsync(AppDbContext database, IEnumerable<string> pems, AuditEntry? from, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, ECDsa>(StringComparer.Ordinal);
        var after = from?.Sequence ?? 0;

        try
        {
            foreach (var pem in pems)
            {
                var key = ECDsa.Create();
                key.ImportFromPem(pem);
                known[AuditKey.IdOf(key)] = key;
            }

            var checkpoints = await database.Set<AuditCheckpointRow>().AsNoTracking().Where(row => row.Sequence >= after).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
            var (entries, newest) = (0L, from is null ? null : new LedgerMark(from.Sequence, from.Hash));
            var faults = AuditLedger.Verify(
                database.Set<AuditRow>().AsNoTracking().Where(row => row.Sequence > after).OrderBy(row => row.Sequence).AsEnumerable().Select(row =>
                {
                    entries++;
                    newest = new LedgerMark(row.Sequence, row.Hash);
                    cancellationToken.ThrowIfCancellationRequested();

                    return row.ToEntry();
                }),
                checkpoints.Select(row => row.ToCheckpoint()),
                known,
                from);

            return new LedgerState(entries, checkpoints.Count, checkpoints.LastOrDefault()?.At, faults) { Newest = newest };
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

    /// <summary>The last entry that was read.</summary>
    internal LedgerMark? Newest { get; init; }
}

/// <summary>An entry of the ledger, as it was read.</summary>
internal sealed record LedgerMark(long Sequence, string Hash);
