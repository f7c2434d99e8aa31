using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Webhooks;

/// <summary>The secrets by which messages are signed: shown once, kept encrypted.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Anonymizer.Webhooks.1");

    /// <summary>43 letters that are 256 bits; the bytes that sign are these letters.</summary>
    public static string Make() => "whs_" + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public byte[] Protect(string secret) => _protector.Protect(Encoding.ASCII.GetBytes(secret));

    public byte[] Unprotect(byte[] secret) => _protector.Unprotect(secret);
}
