using System.IO.Compression;

namespace Anonymizer.Word.Tests.Hostile;

/// <summary>Takes a zip file apart and packs its entries again, in any order and under any names.</summary>
internal static class Zip
{
    public static List<(string Name, byte[] Bytes)> Entries(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var entries = new List<(string Name, byte[] Bytes)>();

        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            entries.Add((entry.FullName, bytes.ToArray()));
        }

        return entries;
    }

    public static byte[] Pack(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
