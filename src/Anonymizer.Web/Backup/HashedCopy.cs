using System.Security.Cryptography;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Backup;

/// <summary>Copies a file to the disk, and says what was copied.</summary>
internal static class HashedCopy
{
    private const int BufferSize = 128 * 1024;

    /// <param name="root">The folder that <paramref name="path"/> is told below of.</param>
    /// <param name="source">What to copy.</param>
    /// <param name="path">Where to, below the root.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    public static async Task<BackedUpFile> MakeAsync(string root, string source, string path, CancellationToken cancellationToken)
    {
        await using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, useAsync: true);
        var target = Path.Combine(root, path);
        StorageOptions.Make(Path.GetDirectoryName(target)!);
        await using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        var bytes = 0L;

        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            bytes += read;
        }

        await to.FlushAsync(cancellationToken);
        to.Flush(flushToDisk: true);

        return new BackedUpFile(path.Replace(Path.DirectorySeparatorChar, '/'), bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What lies there already.</summary>
    public static async Task<BackedUpFile> OfAsync(string root, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(root, path));

        return new BackedUpFile(path.Replace(Path.DirectorySeparatorChar, '/'), file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
    }
}
