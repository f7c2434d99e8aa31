namespace Anonymizer.Web.Data;

/// <summary>Where the service finds and keeps its files (configuration section "Storage").</summary>
/// <remarks>A folder that is not set is looked for upwards from the program: the top of a checkout holds models/ and samples/.</remarks>
public sealed class StorageOptions
{
    internal const string PostgresKey = "Storage:Postgres";

    /// <summary>Database, uploaded and released files. Default: data/ beside models/, else below the program.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The key ring, without which nothing of the data can be read: back it up apart from the data. Default: keys/ in the data folder.</summary>
    public string Keys { get; set; } = "";

    /// <summary>The connection string of a PostgreSQL database (Npgsql's) that several processes share; files lie in it, too. Empty: SQLite and files in the data folder, for one process alone.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>The model registry.</summary>
    public string Models { get; set; } = "";

    /// <summary>Synthetic verdicts for the first look.</summary>
    public string Samples { get; set; } = "";

    /// <summary>Free space below which no new verdict is taken in, so that there is room to finish what was begun; 0 for none.</summary>
    public int MinimumFreeMegabytes { get; set; } = 100;

    /// <summary>Do several processes work on the same database?</summary>
    internal bool IsInPostgres => Postgres.Length > 0;

    /// <summary>The same, before options can be read.</summary>
    internal static bool IsShared(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[PostgresKey]);

    /// <summary>Makes the data folder, for this account's eyes only: it holds personal data.</summary>
    /// <returns>Its path.</returns>
    internal string MakeFolder() => Make(Folder);

    /// <summary>Makes the key ring's folder, for this account's eyes only.</summary>
    /// <returns>Its path.</returns>
    internal string MakeKeyFolder()
    {
        MakeFolder();

        return Make(Keys);
    }

    /// <summary>Bytes left where the data lie.</summary>
    internal long FreeBytes() => new DriveInfo(MakeFolder()).AvailableFreeSpace;

    /// <summary>Bytes of the files of a folder; none where it is not there.</summary>
    internal static long Bytes(DirectoryInfo folder, string name = "*", SearchOption below = SearchOption.AllDirectories) => folder.Exists
        ? folder.EnumerateFiles(name, new EnumerationOptions { RecurseSubdirectories = below == SearchOption.AllDirectories, IgnoreInaccessible = true }).Sum(BytesOf)
        : 0;

    internal void FillFrom(string contentRoot)
    {
        var top = TopOver(contentRoot) ?? TopOver(AppContext.BaseDirectory) ?? contentRoot;
        Folder = Full(Folder, top, "data");
        Keys = Full(Keys, Folder, "keys");
        Models = Full(Models, top, "models");
        Samples = Full(Samples, top, "samples");
    }

    /// <summary>Makes a folder for this account's eyes only.</summary>
    /// <returns>Its path.</returns>
    internal static string Make(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder).FullName
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    /// <summary>A file may go while it is counted.</summary>
    private static long BytesOf(FileInfo file)
    {
        try
        {
            file.Refresh();

            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private static string Full(string set, string top, string name) => Path.GetFullPath(set.Length > 0 ? set : Path.Combine(top, name));

    private static string? TopOver(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Anonymizer.sln")) || Directory.Exists(Path.Combine(folder.FullName, "models")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
