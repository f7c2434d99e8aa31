using System.Security.Cryptography;
using System.Text;
using Anonymizer.Core.Audit;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Audit;

/// <summary>The key that signs the ledger's checkpoints, and the public parts of all that ever did.</summary>
/// <remarks>
/// The private part lies beside the key ring, protected by it; made when it is first needed. Lost or unreadable, a new one is made:
/// the public part of the old one stays, so old checkpoints can still be checked.
/// </remarks>
internal sealed class AuditKeys(IOptions<StorageOptions> storage, IDataProtectionProvider protection)
{
    private const string PrivateFile = "audit-signing.key";
    private readonly IDataProtector _protector = protection.CreateProtector("Anonymizer.Audit.Checkpoints");
    private readonly Lock _gate = new();

    /// <summary>Signs with the key; the caller disposes of it.</summary>
    public ECDsa OpenSigning()
    {
        lock (_gate)
        {
            var path = Path.Combine(storage.Value.MakeKeyFolder(), PrivateFile);
            var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

            if (File.Exists(path) && TryUnprotect(File.ReadAllBytes(path)) is { } known)
            {
                key.ImportPkcs8PrivateKey(known, out _);
            }
            else
            {
                AtomicFile.Write(path, _protector.Protect(key.ExportPkcs8PrivateKey()));
            }

            var publicPath = PublicPath(AuditKey.IdOf(key));

            if (!File.Exists(publicPath))
            {
                AtomicFile.Write(publicPath, Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem() + "\n"));
            }

            return key;
        }
    }

    /// <summary>The public parts as PEM: what an auditor checks an exported ledger with.</summary>
    public IReadOnlyList<string> PublicPems() => [.. Directory.EnumerateFiles(PublicFolder(), "*.pem").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private string PublicPath(string id) => Path.Combine(PublicFolder(), id + ".pem");

    private string PublicFolder() => Directory.CreateDirectory(Path.Combine(storage.Value.IsInPostgres ? storage.Value.MakeKeyFolder() : storage.Value.MakeFolder(), "audit-keys")).FullName;

    private byte[]? TryUnprotect(byte[] file)
    {
        try
        {
            return _protector.Unprotect(file);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
