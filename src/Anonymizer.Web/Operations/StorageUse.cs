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
    public async Task<IReadOnlyList<StorageLine>> MeasureAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = _last is { } known && now - known.At < Fresh ? known : (At: now, Used: await UsedAsync(database, cancellationToken));
        _last = last;

        return [.. last.Used, new StorageLine("free", Free())];
    }

    /// <summary>Bytes left where the data lie.</summary>
    public long Free() => options.Value.FreeBytes();

    private async Task<IReadOnlyList<StorageLine>> UsedAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var folder = options.Value.Folder;

        return
        [
            new StorageLine("database", await database.BytesAsync(cancellationToken)),
            new StorageLine("files", StorageOptions.Bytes(new DirectoryInfo(Path.Combine(folder, "files")))),
            new StorageLine("runs", StorageOptions.Bytes(new DirectoryInfo(Path.Combine(folder, "runs")))),
            new StorageLine("models", StorageOptions.Bytes(new DirectoryInfo(options.Value.Models))),
        ];
    }
}
