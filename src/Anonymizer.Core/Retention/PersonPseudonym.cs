using System.Security.Cryptography;

namespace Anonymizer.Core.Retention;

/// <summary>The id under which somebody's figures stand once their name is not kept any more: the same for all their work, and back to the person only with the secret.</summary>
/// <remarks>A UUID of version 8 (RFC 9562): HMAC-SHA256 of the person's id, cut to 122 bits. Accounts have other versions, so that the two are told apart.</remarks>
public static class PersonPseudonym
{
    private const int Version = 8;
    private const int ShownDigits = 6;

    /// <summary>Is this id a pseudonym?</summary>
    public static bool Is(Guid id) => id.Version == Version;

    /// <param name="person">An account or a program; a pseudonym stays what it is.</param>
    /// <param name="secret">At least 32 random bytes.</param>
    public static Guid Of(Guid person, ReadOnlySpan<byte> secret)
    {
        if (Is(person))
        {
            return person;
        }

        Span<byte> id = stackalloc byte[16];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        person.TryWriteBytes(id, bigEndian: true, out _);
        HMACSHA256.HashData(secret, id, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | (Version << 4));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);

        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>What people read in the place of the name, for example "P-3F09AC"; null for what is no pseudonym.</summary>
    public static string? NameOf(Guid id) => Is(id) ? $"P-{id.ToString("N")[..ShownDigits].ToUpperInvariant()}" : null;
}
