using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.Core.Audit;

/// <summary>The ledger's chain: each entry holds the hash of the one before it, so a change, a gap or another order shows (Haber and Stornetta 1991).</summary>
public static class AuditLedger
{
    /// <summary>What the first entry names as the one before it.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The entry that follows.</summary>
    /// <param name="last">The newest entry, or null for the first.</param>
    /// <param name="note">What is to be entered.</param>
    public static AuditEntry Append(AuditEntry? last, AuditNote note)
    {
        ArgumentNullException.ThrowIfNull(note);

        var entry = new AuditEntry((last?.Sequence ?? 0) + 1, ToMilliseconds(note.At), note.Actor, note.Action, note.Subject, note.Details, last?.Hash ?? Beginning, "");

        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>What is wrong with a ledger, in its order; nothing for one that is whole.</summary>
    /// <param name="entries">All entries, in the order in which they are stored; those before the first one given are taken as read where it does not begin with 1 and <paramref name="from"/> says so.</param>
    /// <param name="checkpoints">All checkpoints.</param>
    /// <param name="keys">The public keys that may sign, by name.</param>
    /// <param name="from">The entry before the first one given, or null where the ledger is given from its beginning.</param>
    public static IReadOnlyList<AuditFault> Verify(
        IEnumerable<AuditEntry> entries, IEnumerable<AuditCheckpoint> checkpoints, IReadOnlyDictionary<string, ECDsa> keys, AuditEntry? from = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(checkpoints);
        ArgumentNullException.ThrowIfNull(keys);

        var faults = new List<AuditFault>();
        var signed = checkpoints.ToLookup(checkpoint => checkpoint.Sequence);
        var (sequence, hash) = (from?.Sequence ?? 0, from?.Hash ?? Beginning);

        foreach (var entry in entries)
        {
            if (entry.Sequence <= sequence)
            {
                faults.Add(new AuditFault(AuditFaultKind.Reordered, entry.Sequence));

                continue;
            }

            for (var missing = sequence + 1; missing < entry.Sequence; missing++)
            {
                faults.Add(new AuditFault(AuditFaultKind.Missing, missing));
            }

            if (entry.Hash != HashOf(entry))
            {
                faults.Add(new AuditFault(AuditFaultKind.Changed, entry.Sequence));
            }
            else if (entry.Sequence == sequence + 1 && entry.Previous != hash)
            {
                faults.Add(new AuditFault(AuditFaultKind.Unlinked, entry.Sequence));
            }

            if (signed[entry.Sequence].Any(checkpoint => checkpoint.Hash != entry.Hash))
            {
                faults.Add(new AuditFault(AuditFaultKind.Rewritten, entry.Sequence));
            }

            (sequence, hash) = (entry.Sequence, entry.Hash);
        }

        faults.AddRange(signed.Where(at => at.Key > sequence).Select(at => new AuditFault(AuditFaultKind.CutOff, at.Key)));
        faults.AddRange(signed.SelectMany(at => at)
            .Where(checkpoint => !keys.TryGetValue(checkpoint.Key, out var key) || !AuditKey.Holds(key, checkpoint))
            .Select(checkpoint => new AuditFault(AuditFaultKind.Forged, checkpoint.Sequence)));

        return faults;
    }

    /// <summary>What a database keeps of a moment, whichever it is.</summary>
    internal static DateTimeOffset ToMilliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    /// <summary>SHA-256 over the fields, each with its length before it, so that no two entries are written alike.</summary>
    private static string HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "anonymizer audit 1");
        Add(hash, entry.Sequence);
        Add(hash, entry.At.ToUnixTimeMilliseconds());
        Add(hash, entry.Actor.ToString("N"));
        Add(hash, entry.Action);
        Add(hash, entry.Subject);
        Add(hash, entry.Details);
        Add(hash, entry.Previous);

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string field)
    {
        var bytes = Encoding.UTF8.GetBytes(field);
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
