using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Data;

/// <summary>Files under their SHA-256, encrypted: the same bytes are kept once, and a file that changed on disk is noticed.</summary>
public sealed class FileStore(string folder, IDataProtector? protector = null)
{
    /// <summary>What the key ring opens its files for.</summary>
    public const string Purpose = "Anonymizer.Files.1";

    /// <summary>The mark and Data Protection's header, which names the key: 4 bytes and 20.</summary>
    private const int StartLength = 24;

    /// <summary>One who stores a file and one who deletes it wait for each other: one gate for each first byte of a hash.</summary>
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Begins every encrypted file; one that does not was stored before files were encrypted.</summary>
    private static ReadOnlySpan<byte> Mark => "ANZ1"u8;

    public static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>Stores the bytes; they are on disk, whole, when this returns.</summary>
    /// <returns>The hash under which they are found.</returns>
    public async Task<string> SaveAsync(byte[] file, CancellationToken cancellationToken)
    {
        var hash = HashOf(file);
        var path = PathOf(hash);
        var gate = GateOf(hash);
        await gate.WaitAsync(cancellationToken);

        try
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await WriteWholeAsync(path, Closed(file), cancellationToken);
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

        var path = PathOf(hash);
        var gate = GateOf(hash);
        await gate.WaitAsync(cancellationToken);

        try
        {
            if (!await isNeeded())
            {
                File.Delete(path);
            }
        }
        catch (DirectoryNotFoundException)
        {
            // The folder of its first two digits was never made: it is not there.
        }
        finally
        {
            gate.Release();
        }
    }

    /// <exception cref="InvalidDataException">The file on disk is not the one that was stored.</exception>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        var file = Opened(await File.ReadAllBytesAsync(PathOf(hash), cancellationToken), hash);

        return HashOf(file) == hash ? file : throw new InvalidDataException($"The stored file {hash} was changed on disk.");
    }

    /// <summary>Deletes what a service that was killed had begun to write before then.</summary>
    public void ForgetUnfinished(DateTimeOffset before)
    {
        foreach (var part in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.part", SearchOption.AllDirectories) : [])
        {
            if (File.GetLastWriteTimeUtc(part) < before.UtcDateTime)
            {
                File.Delete(part);
            }
        }
    }

    /// <summary>The free space where the files lie, in bytes.</summary>
    public long FreeBytes() => new DriveInfo(Directory.CreateDirectory(folder).FullName).AvailableFreeSpace;

    /// <summary>Throws when nothing can be written: disk full, read-only, not there.</summary>
    public void Probe()
    {
        Directory.CreateDirectory(folder);
        var probe = Path.Combine(folder, $".probe-{Guid.CreateVersion7():N}");
        File.WriteAllBytes(probe, new byte[1]);
        File.Delete(probe);
    }

    private SemaphoreSlim GateOf(string hash) => _gates[Convert.FromHexString(hash.AsSpan(0, 2))[0]];

    /// <summary>The files that lie plain or under an older key.</summary>
    public IEnumerable<string> Old()
    {
        if (protector is null || !Directory.Exists(folder))
        {
            yield break;
        }

        var newest = Closed([])[..StartLength];

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => IsHash(Path.GetFileName(path))))
        {
            if (!StartOf(path).AsSpan().SequenceEqual(newest))
            {
                yield return Path.GetFileName(path);
            }
        }
    }

    /// <summary>Writes the file anew under the newest key.</summary>
    /// <exception cref="InvalidDataException">It cannot be opened: it stays as it is.</exception>
    public async Task EncryptAgainAsync(string hash, CancellationToken cancellationToken)
    {
        var gate = GateOf(hash);
        await gate.WaitAsync(cancellationToken);

        try
        {
            if (File.Exists(PathOf(hash)))
            {
                var unfinished = $"{PathOf(hash)}.{Guid.CreateVersion7():N}.part";
                await WriteAsync(unfinished, Closed(await ReadAsync(hash, cancellationToken)), cancellationToken);
                File.Move(unfinished, PathOf(hash), overwrite: true);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private static byte[] StartOf(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[StartLength];

        return start[..stream.ReadAtLeast(start, StartLength, throwOnEndOfStream: false)];
    }

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
            throw new InvalidDataException($"The stored file {hash} was changed on disk, or its key is not in the key ring any more.");
        }
    }

    private static async Task WriteWholeAsync(string path, byte[] file, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Guid.CreateVersion7():N}.part";

        try
        {
            await WriteAsync(unfinished, file, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async Task WriteAsync(string path, byte[] file, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await stream.WriteAsync(file, cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string hash) =>
        IsHash(hash)
            ? Path.Combine(folder, hash[..2], hash)
            : throw new ArgumentException("Not a hash.", nameof(hash));
}
