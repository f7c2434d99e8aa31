using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.Core.Audit;

/// <summary>Signs and checks the ledger's checkpoints with ES256 (RFC 7518 section 3.4).</summary>
public static class AuditKey
{
    /// <summary>A key's name: the first 16 hex digits of the SHA-256 of its public part (SubjectPublicKeyInfo).</summary>
    public static string IdOf(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);

        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>States that the ledger has come to an entry.</summary>
    public static AuditCheckpoint Sign(ECDsa key, AuditEntry last, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(last);

        var unsigned = new AuditCheckpoint(last.Sequence, last.Hash, AuditLedger.ToMilliseconds(at), IdOf(key), "");

        return unsigned with { Signature = Convert.ToBase64String(key.SignData(PayloadOf(unsigned), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)) };
    }

    /// <summary>Is it this key's own statement?</summary>
    public static bool Holds(ECDsa key, AuditCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(checkpoint);

        var signature = new byte[64];

        return Convert.TryFromBase64String(checkpoint.Signature, signature, out var length)
            && length == signature.Length
            && key.VerifyData(PayloadOf(checkpoint), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static byte[] PayloadOf(AuditCheckpoint checkpoint) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"anonymizer audit checkpoint 1\n{checkpoint.Sequence}\n{checkpoint.Hash}\n{checkpoint.At.ToUnixTimeMilliseconds()}\n{checkpoint.Key}"));
}
