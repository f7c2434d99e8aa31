using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Microsoft.Data.Sqlite;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Puts what was made ready in the place of the data. Every step is a rename or repeats itself: cut short, the next start goes on where it ended.</summary>
internal static class RestoreSwap
{
    private const string ReadyName = "ready.json";
    private const string DoneName = "restored.json";

    public static string ReadyIn(BackupPlaces places) => Path.Combine(places.Staging, ReadyName);

    /// <summary>Left for the service to enter in the ledger.</summary>
    public static string DoneIn(BackupPlaces places) => Path.Combine(places.Data, DoneName);

    /// <summary>What waits to take the place of the data, or null.</summary>
    public static PreparedRestore? Waiting(BackupPlaces places) => Read(ReadyIn(places));

    public static PreparedRestore? Read(string path) => File.Exists(path) ? JsonSerializer.Deserialize<PreparedRestore>(File.ReadAllBytes(path), JsonSerializerOptions.Web) : null;

    /// <returns>Where what was there before lies now; null where nothing waited.</returns>
    /// <exception cref="DomainException">backup.in-use: a service works with the data.</exception>
    public static string? Run(BackupPlaces places)
    {
        if (Waiting(places) is not { } ready)
        {
            return null;
        }

        using var alone = ServingMark.TakeAlone(places.Data);
        CheckClosed(places.Database);
        var aside = DataAside.Make(places, ready.At);
        var database = Path.Combine(places.Staging, BackupPlaces.DatabaseName);

        if (File.Exists(database))
        {
            foreach (var part in new[] { BackupPlaces.RunsName, $"{BackupPlaces.DatabaseName}-wal", $"{BackupPlaces.DatabaseName}-shm", BackupPlaces.DatabaseName })
            {
                Move(Path.Combine(places.Data, part), Path.Combine(aside, part));
            }

            File.Move(database, places.Database);
        }

        foreach (var part in new[] { BackupPlaces.FilesName, BackupPlaces.AuditKeysName }.Where(part => Directory.Exists(Path.Combine(places.Staging, part))))
        {
            Move(Path.Combine(places.Data, part), Path.Combine(aside, part));
            Directory.Move(Path.Combine(places.Staging, part), Path.Combine(places.Data, part));
        }

        RestoreKeys(places, aside);
        RestoreModels(places);
        File.Move(ReadyIn(places), DoneIn(places), overwrite: true);
        Directory.Delete(places.Staging, recursive: true);

        return aside;
    }

    /// <summary>Only who is alone with a database may take it out of write-ahead mode. One that is damaged is nobody's.</summary>
    /// <exception cref="DomainException">backup.in-use.</exception>
    public static void CheckClosed(string database)
    {
        if (!File.Exists(database))
        {
            return;
        }

        try
        {
            using var alone = new SqliteConnection($"Data Source={database};Mode=ReadWrite;Pooling=False;Default Timeout=5");
            alone.Open();
            using var command = new SqliteCommand("PRAGMA journal_mode=DELETE", alone);
            command.ExecuteScalar();
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw ServingMark.InUse();
        }
        catch (SqliteException)
        {
            // Damaged: that may be why it is replaced.
        }
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else if (File.Exists(from))
        {
            File.Move(from, to, overwrite: true);
        }
    }

    /// <summary>Keys that are there and not in the backup stay: they may open what was made since.</summary>
    private static void RestoreKeys(BackupPlaces places, string aside)
    {
        var staged = Path.Combine(places.Staging, BackupPlaces.KeysName);

        foreach (var key in Directory.Exists(staged) ? Directory.EnumerateFiles(staged) : [])
        {
            var target = Path.Combine(StorageOptions.Make(places.Keys), Path.GetFileName(key));
            var bytes = File.ReadAllBytes(key);

            if (File.Exists(target) && !File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
            {
                File.Copy(target, Path.Combine(StorageOptions.Make(Path.Combine(aside, BackupPlaces.KeysName)), Path.GetFileName(key)), overwrite: true);
            }

            AtomicFile.Write(target, bytes);
        }
    }

    /// <summary>Versions that are not there; one that is there is the same one, for a version never changes.</summary>
    private static void RestoreModels(BackupPlaces places)
    {
        var staged = Path.Combine(places.Staging, BackupPlaces.ModelsName);

        foreach (var model in Directory.Exists(staged) ? Directory.EnumerateDirectories(staged) : [])
        {
            var target = Path.Combine(places.Models, Path.GetFileName(model));

            if (!Directory.Exists(target))
            {
                var draft = Path.Combine(Directory.CreateDirectory(places.Models).FullName, $".{Path.GetFileName(model)}.restoring");
                CopyFolder(model, draft);
                Directory.Move(draft, target);
            }
        }

        if (File.Exists(Path.Combine(staged, ModelRegistry.ActiveFile)))
        {
            AtomicFile.Write(Path.Combine(places.Models, ModelRegistry.ActiveFile), File.ReadAllBytes(Path.Combine(staged, ModelRegistry.ActiveFile)));
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
