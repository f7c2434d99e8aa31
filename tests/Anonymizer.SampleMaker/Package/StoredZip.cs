using System.IO.Compression;

namespace Anonymizer.SampleMaker.Package;

/// <summary>Packs a package again so that its bytes depend on nothing but its content.</summary>
/// <remarks>Fixed times, entries in order of name after the content types, and no compression: a newer deflate would write other bytes.</remarks>
internal static class StoredZip
{
    private static readonly DateTimeOffset Packed = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static byte[] Repack(byte[] package)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                Copy(entry, target);
            }
        }

        return result.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive target)
    {
        var copy = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
        copy.LastWriteTime = Packed;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }
}
