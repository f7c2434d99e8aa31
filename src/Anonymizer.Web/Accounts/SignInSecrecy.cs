using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Anonymizer.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Accounts;

/// <summary>Makes a sign-in with a name that nobody has look like one with a wrong password, last as long, and be locked as soon: who has an account here is nobody's business (ASVS 6.3.8).</summary>
public sealed class SignInSecrecy(IOptions<IdentityOptions> identity, TimeProvider clock)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Until)> _tries = new(StringComparer.Ordinal);
    private string? _hash;

    /// <summary>Checks a password against nothing, for as long as it takes to check one against an account.</summary>
    public void Spend(IPasswordHasher<Account> hasher, string password)
    {
        var nobody = new Account();
        hasher.VerifyHashedPassword(nobody, _hash ??= hasher.HashPassword(nobody, Guid.CreateVersion7(clock.GetUtcNow()).ToString()), password);
    }

    /// <summary>Counts an attempt with a name that nobody has.</summary>
    /// <returns>Would an account be locked by now?</returns>
    public bool IsLocked(string name)
    {
        var now = clock.GetUtcNow();

        if (_tries.Count > Most)
        {
            _tries.Clear();
        }

        var (count, until) = _tries.AddOrUpdate(
            KeyOf(name),
            _ => (1, now),
            (_, earlier) => earlier.Count >= MostTries ? (now < earlier.Until ? earlier : (1, now)) : (earlier.Count + 1, now + identity.Value.Lockout.DefaultLockoutTimeSpan));

        return count >= MostTries && now < until;
    }

    private int MostTries => identity.Value.Lockout.MaxFailedAccessAttempts;

    /// <summary>A name that was typed wrongly may be somebody's: only its hash is kept.</summary>
    private static string KeyOf(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant())));
}
