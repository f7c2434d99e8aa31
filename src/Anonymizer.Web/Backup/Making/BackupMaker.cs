using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;

namespace Anonymizer.Web.Backup.Making;

/// <summary>Makes a backup while the service runs and people write.</summary>
/// <remarks>
/// Stored files never change and are written before the row that names them. So the database is copied first, and every file that the copy names is there;
/// unless it was erased meanwhile: then the database is copied again, and what was erased is in no backup that is made after it.
/// </remarks>
internal sealed class BackupMaker(BackupPlaces places, TimeProvider clock)
{
    private const int MostSnapshots = 5;

    /// <summary>What is being written beside its place, by us, by the search key and by Data Protection: it is renamed or gone in a moment.</summary>
    private static readonly string[] Unfinished = [AtomicFile.Draft, ".part", ".tmp"];

    /// <exception cref="DomainException">backup.running, backup.postgres; backup.empty: there is no database yet; storage.full and others of the disk.</exception>
    public async Task<BackupFolder> MakeAsync(CancellationToken cancellationToken)
    {
        places.CheckKind();

        if (!File.Exists(places.Database))
        {
            throw new DomainException("backup.empty", "There is no database yet: nothing to back up. Start the service once.");
        }

        using var turn = BackupTurn.Take(places.Backups);
        var at = clock.GetUtcNow();
        var name = NameFor(at);
        var part = Path.Combine(places.Backups, $".{name}.part");

        try
        {
            var manifest = await FillAsync(part, name, at, cancellationToken);
            await KeysAsync(name, manifest, cancellationToken);
            Directory.Move(part, Path.Combine(places.Backups, name));

            return new BackupFolder(Path.Combine(places.Backups, name), manifest);
        }
        finally
        {
            foreach (var left in Directory.EnumerateDirectories(places.Backups, ".*.part"))
            {
                Directory.Delete(left, recursive: true); // ours where it failed, another's that was killed
            }
        }
    }

    private string NameFor(DateTimeOffset at)
    {
        var name = at.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);

        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name}-{number}").First(one => !Directory.Exists(Path.Combine(places.Backups, one)));
    }

    private async Task<BackupManifest> FillAsync(string part, string name, DateTimeOffset at, CancellationToken cancellationToken)
    {
        StorageOptions.Make(part);
        var (facts, files, missing) = await DataAsync(part, cancellationToken);
        files.Add(await HashedCopy.OfAsync(part, BackupPlaces.DatabaseName, cancellationToken));
        files.AddRange(await CopyAllAsync(places.AuditKeys, part, BackupPlaces.AuditKeysName, cancellationToken));
        files.AddRange(await ModelsAsync(part, cancellationToken));
        var manifest = new BackupManifest(
            BackupManifest.Newest, name, at, ObservabilitySetup.VersionOf(typeof(BackupMaker).Assembly), facts.Migration, facts.Rows,
            [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], await KeyFilesAsync(cancellationToken), missing);
        var bytes = manifest.ToBytes();
        AtomicFile.Write(Path.Combine(part, BackupManifest.FileName), bytes);
        AtomicFile.Write(Path.Combine(part, BackupManifest.SumName), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes)) + "\n"));

        return manifest;
    }

    private async Task<(DatabaseFacts Facts, List<BackedUpFile> Files, IReadOnlyList<string> Missing)> DataAsync(string part, CancellationToken cancellationToken)
    {
        var copy = Path.Combine(part, BackupPlaces.DatabaseName);
        var files = new Dictionary<string, BackedUpFile>(StringComparer.Ordinal);

        for (var attempt = 1; ; attempt++)
        {
            await DatabaseSnapshot.TakeAsync(places.Database, copy, cancellationToken);
            var facts = await DatabaseSnapshot.FactsAsync(copy, cancellationToken);
            var missing = await FilesAsync(part, facts.Files, files, cancellationToken);

            if (missing.Count == 0 || attempt == MostSnapshots || (await DatabaseSnapshot.FactsAsync(places.Database, cancellationToken)).Files.Intersect(missing).Count() == missing.Count)
            {
                Forget(part, files, facts.Files);

                return (facts, [.. files.Values], missing);
            }

            File.Delete(copy);
        }
    }

    /// <returns>Those that are not there.</returns>
    private async Task<IReadOnlyList<string>> FilesAsync(string part, IEnumerable<string> hashes, Dictionary<string, BackedUpFile> files, CancellationToken cancellationToken)
    {
        var missing = new List<string>();

        foreach (var hash in hashes.Where(hash => !files.ContainsKey(hash)))
        {
            try
            {
                files[hash] = await HashedCopy.MakeAsync(part, Path.Combine(places.Files, hash[..2], hash), Path.Combine(BackupPlaces.FilesName, hash[..2], hash), cancellationToken);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                missing.Add(hash);
            }
        }

        return missing;
    }

    /// <summary>What an earlier copy of the database named and this one does not.</summary>
    private static void Forget(string part, Dictionary<string, BackedUpFile> files, IEnumerable<string> named)
    {
        foreach (var hash in files.Keys.Except(named).ToList())
        {
            File.Delete(Path.Combine(part, files[hash].Path));
            files.Remove(hash);
        }
    }

    private async Task<IReadOnlyList<BackedUpFile>> ModelsAsync(string part, CancellationToken cancellationToken)
    {
        var registry = new ModelRegistry(places.Models);
        var files = new List<BackedUpFile>();

        foreach (var model in registry.Folders())
        {
            files.AddRange(await CopyAllAsync(model, part, Path.Combine(BackupPlaces.ModelsName, Path.GetFileName(model)), cancellationToken));
        }

        if (registry.IsAny)
        {
            files.Add(await HashedCopy.MakeAsync(part, Path.Combine(places.Models, ModelRegistry.ActiveFile), Path.Combine(BackupPlaces.ModelsName, ModelRegistry.ActiveFile), cancellationToken));
        }

        return files;
    }

    private async Task<IReadOnlyList<BackedUpFile>> KeyFilesAsync(CancellationToken cancellationToken)
    {
        var files = new List<BackedUpFile>();

        foreach (var file in FilesIn(places.Keys))
        {
            files.Add(await HashedCopy.OfAsync(places.Keys, Path.GetFileName(file), cancellationToken));
        }

        return files;
    }

    /// <summary>Before the backup has its name: a backup without its keys would be worth nothing.</summary>
    private async Task KeysAsync(string name, BackupManifest manifest, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(StorageOptions.Make(places.BackupKeys), name);
        StorageOptions.Make(folder);

        foreach (var key in manifest.Keys.Where(key => !File.Exists(Path.Combine(folder, key.Path))))
        {
            await HashedCopy.MakeAsync(folder, Path.Combine(places.Keys, key.Path), key.Path, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<BackedUpFile>> CopyAllAsync(string source, string part, string below, CancellationToken cancellationToken)
    {
        var files = new List<BackedUpFile>();

        foreach (var file in FilesIn(source))
        {
            files.Add(await HashedCopy.MakeAsync(part, file, Path.Combine(below, Path.GetRelativePath(source, file)), cancellationToken));
        }

        return files;
    }

    private static IReadOnlyList<string> FilesIn(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !Unfinished.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)]
            : [];
}
