using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.Client;

/// <summary>Checks what came to a webhook: who sent it, that nobody changed it, and that it is not an old message sent again.</summary>
public static class Webhook
{
    /// <summary>How old a message may be.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <param name="secret">As it was shown when the webhook was made.</param>
    /// <param name="delivery">The header Anonymizer-Delivery; remember it, and take a message once.</param>
    /// <param name="timestamp">The header Anonymizer-Timestamp.</param>
    /// <param name="signature">The header Anonymizer-Signature.</param>
    /// <param name="body">The body, byte for byte.</param>
    /// <param name="now">The time.</param>
    public static bool IsGenuine(string secret, string delivery, string timestamp, string signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(signature);

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
        {
            return false;
        }

        byte[] signed = [.. Encoding.ASCII.GetBytes($"{timestamp}.{delivery}."), .. body];
        var expected = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), signed));

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(expected));
    }
}
