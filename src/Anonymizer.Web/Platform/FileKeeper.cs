using Anonymizer.Web.Data;

namespace Anonymizer.Web.Platform;

/// <summary>Keeps the bytes that a row names which the transaction under way is about to store.</summary>
internal sealed class FileKeeper(FileStore files, FreeSpace space, AfterCommit afterCommit)
{
    /// <exception cref="Core.DomainException">storage.low: the disk is nearly full.</exception>
    public async Task KeepAsync(byte[] file, CancellationToken cancellationToken)
    {
        space.Check(file.Length);
        await files.SaveAsync(file, cancellationToken);
        afterCommit.Do(() => files.SaveAsync(file, CancellationToken.None)); // the same bytes may have been deleted with another row before this one was stored
    }
}
