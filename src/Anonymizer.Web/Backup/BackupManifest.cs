using System.Text.Json;

namespace Anonymizer.Web.Backup;

/// <summary>What a backup holds, so that it can be told whether it still does.</summary>
/// <param name="Format">How the backup is laid out; see <see cref="Newest"/>.</param>
/// <param name="Name">When it was made: 20261126-030000.</param>
/// <param name="At">The moment that the database was copied.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Migration">The newest step of the database's schema.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Files">Every file of it.</param>
/// <param name="Keys">Every file of the key ring, which lies elsewhere.</param>
/// <param name="Missing">Files that the database names and that were not there any more.</param>
public sealed record BackupManifest(
    int Format,
    string Name,
    DateTimeOffset At,
    string Program,
    string Migration,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<BackedUpFile> Files,
    IReadOnlyList<BackedUpFile> Keys,
    IReadOnlyList<string> Missing)
{
    public const int Newest = 1;

    public const string FileName = "manifest.json";

    /// <summary>The manifest's own hash: what says whether all is whole must be whole itself.</summary>
    public const string SumName = "manifest.sha256";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Of all its files.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <returns>Null where it is no manifest.</returns>
    internal static BackupManifest? Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(bytes, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => $"BackupManifest({Name})";
}
