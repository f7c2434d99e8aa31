using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;

namespace Anonymizer.Web.Backup.Making;

/// <summary>The backups that lie where this service keeps them. Nothing of it stands in the database: that one may be what was lost.</summary>
internal sealed class BackupShelf(BackupPlaces places, TimeProvider clock)
{
    private const string CheckedName = "checked.json";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<BackupLine> List() => Directory.Exists(places.Backups)
        ? [.. Directory.EnumerateDirectories(places.Backups).Where(BackupFolder.IsAt).Select(LineOf).OrderByDescending(line => line.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>The backup of that name, or in that folder.</summary>
    /// <exception cref="DomainException">backup.unknown, backup.damaged, backup.newer.</exception>
    public BackupFolder Open(string nameOrFolder) =>
        BackupFolder.Open(IsName(nameOrFolder) && BackupFolder.IsAt(Path.Combine(places.Backups, nameOrFolder)) ? Path.Combine(places.Backups, nameOrFolder) : Path.GetFullPath(nameOrFolder));

    /// <summary>The backup of that name, and of no other place.</summary>
    /// <exception cref="DomainException">backup.unknown, backup.damaged, backup.newer.</exception>
    public BackupFolder OpenNamed(string name) => IsName(name)
        ? BackupFolder.Open(Path.Combine(places.Backups, name))
        : throw new DomainException("backup.unknown", "There is no backup of this name. Load the list again.");

    /// <summary>Where the key ring of a backup should lie.</summary>
    public string KeysOf(BackupFolder backup) => Path.Combine(places.BackupKeys, backup.Manifest.Name);

    /// <param name="backup">Which was checked.</param>
    /// <param name="problem">What was wrong with it; null for nothing.</param>
    public void NoteCheck(BackupFolder backup, string? problem) =>
        AtomicFile.Write(Path.Combine(backup.Path, CheckedName), JsonSerializer.SerializeToUtf8Bytes(new BackupChecked(clock.GetUtcNow(), problem), JsonSerializerOptions.Web));

    /// <summary>Deletes what is beyond the number or the age, with its keys; the newest one that was found whole stays, whatever its age.</summary>
    /// <param name="count">How many stay; 0 for all.</param>
    /// <param name="days">For how long; 0 for ever.</param>
    /// <returns>How many were deleted.</returns>
    public int Prune(int count, int days)
    {
        var lines = List();
        var best = lines.FirstOrDefault(line => line.Checked is { Problem: null })?.Name ?? (lines.Count > 0 ? lines[0].Name : null);
        var limit = clock.GetUtcNow().AddDays(-days);
        var old = lines.Where((line, place) => (count > 0 && place >= count) || (days > 0 && line.At < limit)).Where(line => line.Name != best).ToList();

        foreach (var line in old)
        {
            Directory.Delete(Path.Combine(places.Backups, line.Name), recursive: true);
            var keys = Path.Combine(places.BackupKeys, line.Name);

            if (Directory.Exists(keys))
            {
                Directory.Delete(keys, recursive: true);
            }
        }

        return old.Count;
    }

    private static bool IsName(string name) => name.Length > 0 && name[0] != '.' && name == Path.GetFileName(name);

    private BackupLine LineOf(string folder)
    {
        var name = Path.GetFileName(folder);
        var hasKeys = Directory.Exists(Path.Combine(places.BackupKeys, name));

        try
        {
            var manifest = BackupFolder.Open(folder).Manifest;

            return new BackupLine(name, manifest.At, manifest.Bytes, manifest.Files.Count, manifest.Program, hasKeys || manifest.Keys.Count == 0, manifest.Missing.Count, CheckedOf(folder));
        }
        catch (DomainException wrong)
        {
            return new BackupLine(name, File.GetLastWriteTimeUtc(Path.Combine(folder, BackupManifest.FileName)), 0, 0, "", hasKeys, 0, new BackupChecked(clock.GetUtcNow(), wrong.Code));
        }
    }

    private static BackupChecked? CheckedOf(string folder)
    {
        var path = Path.Combine(folder, CheckedName);

        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<BackupChecked>(File.ReadAllBytes(path), JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A backup in the list.</summary>
/// <param name="Name">When it was made.</param>
/// <param name="At">The same.</param>
/// <param name="Bytes">Of all its files.</param>
/// <param name="Files">How many.</param>
/// <param name="Program">The version that made it.</param>
/// <param name="HasKeys">Does its key ring lie where it should?</param>
/// <param name="Missing">Files that were not there any more when it was made.</param>
/// <param name="Checked">When it was last restored into a scratch place, and what came of it; null for never.</param>
public sealed record BackupLine(string Name, DateTimeOffset At, long Bytes, int Files, string Program, bool HasKeys, int Missing, BackupChecked? Checked);

/// <summary>What a check found.</summary>
/// <param name="At">When.</param>
/// <param name="Problem">The code of what was wrong; null for nothing.</param>
public sealed record BackupChecked(DateTimeOffset At, string? Problem);
