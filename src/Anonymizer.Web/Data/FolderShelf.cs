namespace Anonymizer.Web.Data;

/// <summary>Files in a folder, one for each hash, in folders by its first two digits.</summary>
internal sealed class FolderShelf(string folder) : IFileShelf
{
    public Task<bool> HoldsAsync(string hash, CancellationToken cancellationToken) => Task.FromResult(File.Exists(PathOf(hash)));

    public async Task PutAsync(string hash, byte[] bytes, CancellationToken cancellationToken)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.CreateVersion7():N}.part";

        try
        {
            await WriteAsync(unfinished, bytes, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public Task<byte[]> GetAsync(string hash, CancellationToken cancellationToken) => File.ReadAllBytesAsync(PathOf(hash), cancellationToken);

    public async Task RemoveUnlessAsync(string hash, Func<Task<bool>> isNeeded, CancellationToken cancellationToken)
    {
        try
        {
            if (!await isNeeded())
            {
                File.Delete(PathOf(hash));
            }
        }
        catch (DirectoryNotFoundException)
        {
            // The folder of its first two digits was never made: it is not there.
        }
    }

    public IEnumerable<string> NotStartingWith(byte[] start)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => FileStore.IsHash(Path.GetFileName(path))))
        {
            if (!StartOf(path, start.Length).AsSpan().SequenceEqual(start))
            {
                yield return Path.GetFileName(path);
            }
        }
    }

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

    public long FreeBytes() => new DriveInfo(Directory.CreateDirectory(folder).FullName).AvailableFreeSpace;

    public void Probe()
    {
        Directory.CreateDirectory(folder);
        var probe = Path.Combine(folder, $".probe-{Guid.CreateVersion7():N}");
        File.WriteAllBytes(probe, new byte[1]);
        File.Delete(probe);
    }

    private static byte[] StartOf(string path, int length)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[length];

        return start[..stream.ReadAtLeast(start, length, throwOnEndOfStream: false)];
    }

    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await stream.WriteAsync(bytes, cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    private string PathOf(string hash) => FileStore.IsHash(hash) ? Path.Combine(folder, hash[..2], hash) : throw new ArgumentException("Not a hash.", nameof(hash));
}
