using Anonymizer.Core;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Restores a backup beside the data, and looks whether it is whole there: every file by its hash, the database by itself and by its rows, the ledger by its chain and signatures, the files by their keys.</summary>
internal sealed class RestoreStage(IServiceScopeFactory scopes)
{
    private const int MostNamed = 3;

    /// <param name="backup">Which.</param>
    /// <param name="keys">The folder of its key ring; null to do without.</param>
    /// <param name="target">A folder that is empty or not there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DomainException">backup.newer, backup.damaged; what was restored so far is left in the folder.</exception>
    public async Task FillAsync(BackupFolder backup, string? keys, string target, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();

        if (!database.Database.GetMigrations().Contains(backup.Manifest.Migration))
        {
            throw new DomainException("backup.newer", $"The backup was made by a newer version of the program ({backup.Manifest.Program}, step {backup.Manifest.Migration}). Nothing was changed. Restore it with that version.");
        }

        Refuse(await CopyAsync(backup.Path, target, backup.Manifest.Files, cancellationToken));
        StorageOptions.Make(Path.Combine(target, BackupPlaces.FilesName));
        StorageOptions.Make(Path.Combine(target, BackupPlaces.AuditKeysName));
        var file = Path.Combine(target, BackupPlaces.DatabaseName);
        Refuse(await DatabaseFaultsAsync(file, backup.Manifest, cancellationToken));
        Refuse(await LedgerFaultsAsync(database, target, backup.Manifest, cancellationToken));

        if (keys is not null)
        {
            var ring = Path.Combine(target, BackupPlaces.KeysName);
            StorageOptions.Make(ring);
            Refuse(await CopyAsync(keys, ring, backup.Manifest.Keys, cancellationToken));
            Refuse(await KeyRing.UnreadableAsync(ring, Path.Combine(target, BackupPlaces.FilesName), backup.Manifest.Files.Where(KeyRing.IsStored), cancellationToken));
        }
    }

    private static void Refuse(IReadOnlyList<string> wrong)
    {
        if (wrong.Count > 0)
        {
            throw new DomainException("backup.damaged", $"The backup is damaged: {string.Join("; ", wrong.Take(MostNamed))}{(wrong.Count > MostNamed ? $" and {wrong.Count - MostNamed} more" : "")}. Nothing was changed. Take another backup.");
        }
    }

    private static async Task<IReadOnlyList<string>> CopyAsync(string source, string target, IReadOnlyList<BackedUpFile> files, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();

        foreach (var file in files)
        {
            if (!IsBelow(target, file.Path))
            {
                wrong.Add($"{file.Path} leads out of it");
            }
            else if (!File.Exists(Path.Combine(source, file.Path)))
            {
                wrong.Add($"{file.Path} is missing");
            }
            else if (await HashedCopy.MakeAsync(target, Path.Combine(source, file.Path), file.Path, cancellationToken) != file)
            {
                wrong.Add($"{file.Path} was changed");
            }
        }

        return wrong;
    }

    private static bool IsBelow(string folder, string path) =>
        Path.GetFullPath(Path.Combine(folder, path)).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> DatabaseFaultsAsync(string file, BackupManifest manifest, CancellationToken cancellationToken)
    {
        if (await DatabaseSnapshot.FaultsAsync(file, cancellationToken) is { Count: > 0 } faults)
        {
            return faults;
        }

        var rows = (await DatabaseSnapshot.FactsAsync(file, cancellationToken)).Rows;

        return [.. manifest.Rows.Keys.Union(rows.Keys).Where(table => manifest.Rows.GetValueOrDefault(table, -1) != rows.GetValueOrDefault(table, -1)).Select(table => $"table {table} has not as many rows as it had")];
    }

    private static async Task<IReadOnlyList<string>> LedgerFaultsAsync(AppDbContext database, string target, BackupManifest manifest, CancellationToken cancellationToken)
    {
        if (!manifest.Rows.ContainsKey(AuditMapping.Table))
        {
            return [];
        }

        database.Database.SetConnectionString($"Data Source={Path.Combine(target, BackupPlaces.DatabaseName)};Pooling=False");
        var pems = Directory.EnumerateFiles(Path.Combine(target, BackupPlaces.AuditKeysName), "*.pem").Select(File.ReadAllText);

        try
        {
            return [.. (await LedgerVerification.RunAsync(database, pems, cancellationToken)).Faults.Select(fault => $"entry {fault.Sequence} of the ledger: {fault.Kind}")];
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }
}
