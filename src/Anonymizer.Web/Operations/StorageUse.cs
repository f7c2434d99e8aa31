using Anonymizer.Web.Data;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Operations;

/// <summary>What the data take on disk, and what is left there.</summary>
internal sealed class StorageUse(IOptions<StorageOptions> options)
{
    public IReadOnlyList<StorageLine> Measure()
    {
        var folder = options.Value.Folder;

        return
        [
            new StorageLine("database", Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "anonymizer.db*").Sum(SizeOf) : 0),
            new StorageLine("files", Under(Path.Combine(folder, "files"))),
            new StorageLine("runs", Under(Path.Combine(folder, "runs"))),
            new StorageLine("models", Under(options.Value.Models)),
            new StorageLine("free", Free()),
        ];
    }

    /// <summary>Bytes left where the data lie.</summary>
    public long Free() => new DriveInfo(Path.GetFullPath(options.Value.Folder)).AvailableFreeSpace;

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
