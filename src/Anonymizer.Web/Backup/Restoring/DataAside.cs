using System.Globalization;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>What a restore put aside: whole data folders of before. They hold what was erased since, so they go by themselves after a while.</summary>
internal static class DataAside
{
    private const string Prefix = ".replaced-";
    private const string TimeFormat = "yyyyMMdd-HHmmss";

    public static string Make(BackupPlaces places, DateTimeOffset at)
    {
        var folder = Path.Combine(places.Data, Prefix + at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        StorageOptions.Make(folder);

        return folder;
    }

    /// <summary>The folders, with the times of their restores.</summary>
    public static IEnumerable<(string Folder, DateTimeOffset At)> List(BackupPlaces places)
    {
        foreach (var folder in Directory.Exists(places.Data) ? Directory.EnumerateDirectories(places.Data, Prefix + "*") : [])
        {
            if (DateTimeOffset.TryParseExact(Path.GetFileName(folder)[Prefix.Length..], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                yield return (folder, at);
            }
        }
    }

    /// <returns>How many were deleted.</returns>
    public static int Prune(BackupPlaces places, DateTimeOffset before)
    {
        var old = List(places).Where(one => one.At < before).ToList();
        old.ForEach(one => Directory.Delete(one.Folder, recursive: true));

        return old.Count;
    }
}
