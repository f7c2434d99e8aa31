namespace Anonymizer.Web.Data;

/// <summary>Where the file store keeps its bytes: a folder, or the database that several processes share.</summary>
public interface IFileShelf
{
    Task<bool> HoldsAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Whole and durable when it returns.</summary>
    Task PutAsync(string hash, byte[] bytes, CancellationToken cancellationToken);

    /// <exception cref="FileNotFoundException">There is none.</exception>
    Task<byte[]> GetAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Removes it unless it is needed; nobody can put it there between the question and the removal.</summary>
    Task RemoveUnlessAsync(string hash, Func<Task<bool>> isNeeded, CancellationToken cancellationToken);

    /// <summary>The hashes of all whose bytes do not begin so.</summary>
    IEnumerable<string> NotStartingWith(byte[] start);

    /// <summary>Forgets what a service that was killed had begun to write before then.</summary>
    void ForgetUnfinished(DateTimeOffset before);

    /// <summary>Room for more, in bytes.</summary>
    long FreeBytes();

    /// <summary>Throws when nothing can be written.</summary>
    void Probe();
}
