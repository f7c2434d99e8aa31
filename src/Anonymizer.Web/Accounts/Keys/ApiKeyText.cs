using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.Web.Accounts.Keys;

/// <summary>What a key looks like: it can be told at sight, and found by scanners of secrets.</summary>
internal static class ApiKeyText
{
    private const string Prefix = "anz_";
    private const int Letters = 40;
    private const int Shown = 8;

    /// <summary>Forty letters and digits: 238 bits.</summary>
    public static string Make() => Prefix + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", Letters);

    public static string StartOf(string key) => key[..Shown];

    /// <summary>A random key of this length needs no salt and no slow hash: nobody can try 2^238 keys.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
