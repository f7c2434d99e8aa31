namespace Anonymizer.Web.Backup;

/// <summary>Where backups lie (configuration section "Backup").</summary>
public sealed class BackupOptions
{
    /// <summary>Database, files and models. Default: backups/ in the data folder; a backup that survives the disk lies on another one.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The key rings, apart from what they open. Default: backup-keys/ in the data folder.</summary>
    public string Keys { get; set; } = "";

    /// <summary>For how many days the data that a restore put aside stay; 0 for ever. They hold what was erased since.</summary>
    public int AsideDays { get; set; } = 30;

    /// <summary>Whoever gets hold of the one must not have the other with it.</summary>
    internal bool AreApart => !IsIn(Keys, Folder) && !IsIn(Folder, Keys);

    private static bool IsIn(string folder, string other) =>
        (Path.GetFullPath(folder) + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(other) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
