using System.Security.Cryptography;

namespace Anonymizer.Web.Accounts;

/// <summary>A password for one use: whoever signs in with it must choose their own.</summary>
internal static class OneTimePassword
{
    /// <summary>Twenty letters and digits without look-alikes: 100 bits.</summary>
    public static string Make() => string.Join('-', RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 20).Chunk(5).Select(group => new string(group)));
}
