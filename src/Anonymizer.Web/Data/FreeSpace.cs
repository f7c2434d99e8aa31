using Anonymizer.Core;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Data;

/// <summary>Keeps room on the disk: new verdicts are refused before there is none for decisions, releases, the ledger and erasures (decision 181).</summary>
internal sealed class FreeSpace(FileStore files, IOptions<StorageOptions> storage)
{
    private long Floor => storage.Value.MinimumFreeMegabytes * 1024L * 1024;

    /// <summary>Is it so little that nothing new is taken in?</summary>
    public bool IsLow => Floor > 0 && files.FreeBytes() < Floor;

    /// <exception cref="DomainException">storage.low: so many bytes more would leave too little.</exception>
    public void Check(long bytes)
    {
        if (Floor > 0 && files.FreeBytes() - bytes < Floor)
        {
            throw new DomainException("storage.low", "The disk is nearly full: no new verdict is taken in, what was begun can be finished. Tell the operator to make space, then send the verdict again.");
        }
    }
}
