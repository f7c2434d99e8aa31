using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.Core.Webhooks;

/// <summary>Signs what is sent to a webhook, so that its receiver knows who sent it, that nobody changed it and that it is not an old one sent again.</summary>
/// <remarks>"v1=" and the HMAC-SHA256 (RFC 2104) in hex over "TIMESTAMP.DELIVERY.BODY": the time in Unix seconds, the delivery's id, the body as it was sent.</remarks>
public static class WebhookSignature
{
    private const string Version = "v1=";

    /// <summary>How old a message may be before it counts as sent again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static string Of(ReadOnlySpan<byte> secret, DateTimeOffset at, Guid delivery, ReadOnlySpan<byte> body)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds()}.{delivery}."));
        var signed = new byte[head.Length + body.Length];
        head.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(head.Length));

        return Version + Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed));
    }

    /// <summary>Is it this sender's, unchanged, and of the last five minutes?</summary>
    public static bool Holds(string signature, ReadOnlySpan<byte> secret, DateTimeOffset at, Guid delivery, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(signature);

        return (now - at).Duration() <= Window
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Of(secret, at, delivery, body)));
    }
}
