namespace Anonymizer.Web.Data;

/// <summary>Where the service finds and keeps its files (configuration section "Storage").</summary>
/// <remarks>A folder that is not set is looked for upwards from the program: the top of a checkout holds models/ and samples/.</remarks>
public sealed class StorageOptions
{
    /// <summary>Database, uploaded and released files, keys. Default: data/ beside models/, else below the program.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The model registry.</summary>
    public string Models { get; set; } = "";

    /// <summary>Synthetic verdicts for the first look.</summary>
    public string Samples { get; set; } = "";

    /// <summary>Free space below which no new verdict is taken in, so that there is room to finish what was begun; 0 for none.</summary>
    public int MinimumFreeMegabytes { get; set; } = 100;

    /// <summary>Makes the data folder, for this account's eyes only: it holds personal data.</summary>
    /// <returns>Its path.</returns>
    internal string MakeFolder() => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(Folder).FullName
        : Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    /// <summary>Bytes left where the data lie.</summary>
    internal long FreeBytes() => new DriveInfo(MakeFolder()).AvailableFreeSpace;

    internal void FillFrom(string contentRoot)
    {
        var top = TopOver(contentRoot) ?? TopOver(AppContext.BaseDirectory) ?? contentRoot;
        Folder = Full(Folder, top, "data");
        Models = Full(Models, top, "models");
        Samples = Full(Samples, top, "samples");
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
