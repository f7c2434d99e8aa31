using Anonymizer.Core;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Backup;

/// <summary>One backup at a time, whichever process makes it: the lock is the operating system's and goes with its process.</summary>
internal static class BackupTurn
{
    /// <exception cref="DomainException">backup.running.</exception>
    public static IDisposable Take(string folder)
    {
        var path = Path.Combine(StorageOptions.Make(folder), ".lock");

        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new DomainException("backup.running", "A backup is being made or checked. Wait until it is done.");
        }
    }
}
