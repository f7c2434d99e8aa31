using System.Security.Cryptography;
using Anonymizer.Core;
using Anonymizer.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>The keys of a backup: are they all there, and do they open its files?</summary>
internal static class KeyRing
{
    /// <summary>The first of the folders that holds every key of the backup as it was.</summary>
    /// <exception cref="DomainException">backup.keys: none does.</exception>
    public static async Task<string> FindAsync(BackupManifest manifest, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        foreach (var folder in folders)
        {
            if (await HoldsAsync(folder, manifest, cancellationToken))
            {
                return folder;
            }
        }

        throw new DomainException(
            "backup.keys",
            $"The key ring of the backup is not in {string.Join(", nor in ", folders)}. Without it the texts of its database, its {manifest.Files.Count(IsStored)} stored files, second factors and secrets can never be read, "
            + "and the service does not start on it. Nothing was changed. Name the folder that holds it (--keys FOLDER); --without-keys restores what nobody can read, for whoever finds the keys later.");
    }

    /// <summary>Opens every stored file, so that nobody finds out later.</summary>
    /// <returns>Those that cannot be opened, or do not hold what their name says.</returns>
    public static async Task<IReadOnlyList<string>> UnreadableAsync(string keys, string files, IEnumerable<BackedUpFile> stored, CancellationToken cancellationToken)
    {
        var provider = DataProtectionProvider.Create(new DirectoryInfo(keys), protection => protection.SetApplicationName(nameof(Anonymizer)).DisableAutomaticKeyGeneration());
        var store = new FileStore(files, provider.CreateProtector(FileStore.Purpose));
        var unreadable = new List<string>();

        foreach (var file in stored)
        {
            try
            {
                await store.ReadAsync(Path.GetFileName(file.Path), cancellationToken);
            }
            catch (Exception closed) when (closed is InvalidDataException or InvalidOperationException or CryptographicException)
            {
                unreadable.Add(file.Path);
            }
        }

        return unreadable;
    }

    public static bool IsStored(BackedUpFile file) => file.Path.StartsWith($"{BackupPlaces.FilesName}/", StringComparison.Ordinal);

    private static async Task<bool> HoldsAsync(string folder, BackupManifest manifest, CancellationToken cancellationToken)
    {
        foreach (var key in manifest.Keys)
        {
            if (!File.Exists(Path.Combine(folder, key.Path)) || (await HashedCopy.OfAsync(folder, key.Path, cancellationToken)).Sha256 != key.Sha256)
            {
                return false;
            }
        }

        return true;
    }
}
