using System.Security.Cryptography;
using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>The secret behind the pseudonyms of people: with it somebody's own figures can be found again, without it nobody's.</summary>
/// <remarks>Made when it is first needed, kept beside the key ring and protected by it. Lost, the figures stay, and new ones of the same person stand under another pseudonym.</remarks>
internal sealed class PseudonymSecret(IOptions<StorageOptions> storage, IDataProtectionProvider protection)
{
    private const string Name = "pseudonyms.key";
    private const int Length = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("Anonymizer.Retention.Pseudonyms");
    private readonly Lock _gate = new();
    private byte[]? _secret;

    public Guid Of(Guid person)
    {
        lock (_gate)
        {
            return PersonPseudonym.Of(person, _secret ??= Load());
        }
    }

    private byte[] Load()
    {
        var path = Path.Combine(storage.Value.MakeKeyFolder(), Name);

        if (File.Exists(path) && TryUnprotect(File.ReadAllBytes(path)) is { } known)
        {
            return known;
        }

        var made = RandomNumberGenerator.GetBytes(Length);
        File.WriteAllBytes(path, _protector.Protect(made));

        return made;
    }

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
