using System.Security.Cryptography;
using Anonymizer.Core;

namespace Anonymizer.Web.Backup;

/// <summary>A backup that lies somewhere.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Manifest">What it says of itself.</param>
internal sealed record BackupFolder(string Path, BackupManifest Manifest)
{
    public static bool IsAt(string path) => File.Exists(System.IO.Path.Combine(path, BackupManifest.FileName));

    /// <exception cref="DomainException">backup.unknown: there is none; backup.damaged: its manifest is not the one that was written; backup.newer.</exception>
    public static BackupFolder Open(string path)
    {
        if (!IsAt(path))
        {
            throw new DomainException("backup.unknown", $"There is no backup in {path}: it has no {BackupManifest.FileName}.");
        }

        var bytes = File.ReadAllBytes(System.IO.Path.Combine(path, BackupManifest.FileName));
        var sum = System.IO.Path.Combine(path, BackupManifest.SumName);

        if (!File.Exists(sum) || File.ReadAllText(sum).Trim() != Convert.ToHexStringLower(SHA256.HashData(bytes)) || BackupManifest.Parse(bytes) is not { } manifest)
        {
            throw new DomainException("backup.damaged", "The backup is damaged: its list of files is not the one that was written. Nothing was changed. Take another backup.");
        }

        return manifest.Format <= BackupManifest.Newest
            ? new BackupFolder(path, manifest)
            : throw new DomainException("backup.newer", "The backup was made by a newer version of the program. Nothing was changed. Restore it with that version.");
    }
}
