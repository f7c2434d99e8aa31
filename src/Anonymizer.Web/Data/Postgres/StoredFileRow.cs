namespace Anonymizer.Web.Data.Postgres;

/// <summary>A file, encrypted as on a disk, under the hash of its plain bytes.</summary>
public sealed class StoredFileRow
{
    public const string Table = "StoredFiles";

    public required string Hash { get; init; }

    public required byte[] Content { get; init; }
}
