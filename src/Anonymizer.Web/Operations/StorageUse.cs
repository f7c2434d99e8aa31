using Anonymizer.Web.Data;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Operations;

/// <summary>What the data take on disk, and what is left there.</summary>
internal sealed class StorageUse(IOptions<StorageOptions> options, TimeProvider clock)
{
    /// <summary>A store of millions of files is not walked for every look at the page.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private (DateTimeOffset At, IReadOnlyList<StorageLine> Used)? _last;

    /// <summary>What is left is of this moment; what the data take, of the last ten minutes.</summary>
    public IReadOnlyList<StorageLine> Measure()
    {
        var now = clock.GetUtcNow();
        var last = _last is { } known && now - known.At < Fresh ? known : (At: now, Used: Used());
        _last = last;

        return [.. last.Used, new StorageLine("free", Free())];
    }

    /// <summary>Bytes left where the data lie.</summary>
    public long Free() => options.Value.FreeBytes();

    private List<StorageLine> Used()
    {
        var folder = options.Value.Folder;

        return
        [
            new StorageLine("database", Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "anonymizer.db*").Sum(SizeOf) : 0),
            new StorageLine("files", Under(Path.Combine(folder, "files"))),
            new StorageLine("runs", Under(Path.Combine(folder, "runs"))),
            new StorageLine("models", Under(options.Value.Models)),
        ];
    }

    private static long Under(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Sum(file => SizeOf(file.FullName))
        : 0;

    /// <summary>A file may go while it is counted.</summary>
    private static long SizeOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
