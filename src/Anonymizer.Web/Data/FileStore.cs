using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Data;

/// <summary>Files under their SHA-256, encrypted: the same bytes are kept once, and a file that changed where it lies is noticed.</summary>
public sealed class FileStore(IFileShelf shelf, IDataProtector? protector = null)
{
    /// <summary>What the key ring opens its files for.</summary>
    public const string Purpose = "Anonymizer.Files.1";

    /// <summary>The mark and Data Protection's header, which names the key: 4 bytes and 20.</summary>
    private const int StartLength = 24;

    /// <summary>One who stores a file and one who deletes it wait for each other: one gate for each first byte of a hash.</summary>
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public FileStore(string folder, IDataProtector? protector = null)
        : this(new FolderShelf(folder), protector)
    {
    }

    /// <summary>Begins every encrypted file; one that does not was stored before files were encrypted.</summary>
    private static ReadOnlySpan<byte> Mark => "ANZ1"u8;

    public static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    public static bool IsHash(string name) => name is { Length: 64 } && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Stores the bytes; they are stored, whole, when this returns.</summary>
    /// <returns>The hash under which they are found.</returns>
    public async Task<string> SaveAsync(byte[] file, CancellationToken cancellationToken)
    {
        var hash = HashOf(file);
        var gate = GateOf(hash);
        await gate.WaitAsync(cancellationToken);

        try
        {
            if (!await shelf.HoldsAsync(hash, cancellationToken))
            {
                await shelf.PutAsync(hash, Closed(file), cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }

        return hash;
    }

    /// <summary>Deletes a file that nobody needs. Who stores the same bytes meanwhile waits, and finds it gone.</summary>
    /// <param name="hash">Under which it is found; gone already is fine.</param>
    /// <param name="isNeeded">Asked last, when nobody can store it any more.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task DeleteUnlessAsync(string hash, Func<Task<bool>> isNeeded, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isNeeded);

        var gate = GateOf(hash);
        await gate.WaitAsync(cancellationToken);

        try
        {
            await shelf.RemoveUnlessAsync(hash, isNeeded, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <exception cref="InvalidDataException">The stored file is not the one that was stored.</exception>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        var file = Opened(await shelf.GetAsync(hash, cancellationToken), hash);

        return HashOf(file) == hash ? file : throw new InvalidDataException($"The stored file {hash} was changed where it lies.");
    }

    /// <summary>Deletes what a service that was killed had begun to write before then.</summary>
    public void ForgetUnfinished(DateTimeOffset before) => shelf.ForgetUnfinished(before);

    /// <summary>The free space where the files lie, in bytes.</summary>
    public long FreeBytes() => shelf.FreeBytes();

    /// <summary>Throws when nothing can be written: disk full, read-only, not there.</summary>
    public void Probe() => shelf.Probe();

    /// <summary>The files that lie plain or under an older key.</summary>
    public IEnumerable<string> Old() => protector is null ? [] : shelf.NotStartingWith(Closed([])[..StartLength]);

    /// <summary>Writes the file anew under the newest key.</summary>
    /// <exception cref="InvalidDataException">It cannot be opened: it stays as it is.</exception>
    public async Task EncryptAgainAsync(string hash, CancellationToken cancellationToken)
    {
        var gate = GateOf(hash);
        await gate.WaitAsync(cancellationToken);

        try
        {
            if (await shelf.HoldsAsync(hash, cancellationToken))
            {
                await shelf.PutAsync(hash, Closed(await ReadAsync(hash, cancellationToken)), cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private SemaphoreSlim GateOf(string hash) => IsHash(hash) ? _gates[Convert.FromHexString(hash.AsSpan(0, 2))[0]] : throw new ArgumentException("Not a hash.", nameof(hash));

    private byte[] Closed(byte[] file) => protector is null ? file : [.. Mark, .. protector.Protect(file)];

    private byte[] Opened(byte[] stored, string hash)
    {
        if (protector is null || !stored.AsSpan().StartsWith(Mark))
        {
            return stored;
        }

        try
        {
            return protector.Unprotect(stored[Mark.Length..]);
        }
        catch (CryptographicException)
        {
            throw new InvalidDataException($"The stored file {hash} was changed where it lies, or its key is not in the key ring any more.");
        }
    }
}
