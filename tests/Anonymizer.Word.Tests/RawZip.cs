using System.IO.Compression;
using System.Text;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Tests;

/// <summary>Writes a zip file by hand, with what the base class library never writes: extra fields, comments of entries, records that no directory lists.</summary>
internal static class RawZip
{
    /// <summary>The same entries, each with an extra field and a comment.</summary>
    public static byte[] WithNotes(byte[] package, string extra, string comment) => Write(package, Extra(extra), Encoding.UTF8.GetBytes(comment), unlisted: []);

    /// <summary>The same entries, and before the directory a record that it does not name.</summary>
    public static byte[] WithUnlisted(byte[] package, string content) => Write(package, [], [], Record("word/old.xml", Deflated(Encoding.UTF8.GetBytes(content)), [], method: 8, size: content.Length));

    public static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();

        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();

        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Write(byte[] package, byte[] extra, byte[] comment, byte[] unlisted)
    {
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var file = new MemoryStream();
        using var directory = new MemoryStream();

        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            var offset = (int)file.Length;
            var record = Record(entry.FullName, content.ToArray(), extra, method: 0, size: (int)content.Length);
            file.Write(record);
            directory.Write([0x50, 0x4B, 1, 2, 20, 0, .. record[4..30], .. BitConverter.GetBytes((ushort)comment.Length), 0, 0, 0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes(offset)]);
            directory.Write([.. Encoding.UTF8.GetBytes(entry.FullName), .. extra, .. comment]);
        }

        file.Write(unlisted);
        var start = (int)file.Length;
        file.Write(directory.ToArray());
        var count = BitConverter.GetBytes((ushort)archive.Entries.Count);
        file.Write([0x50, 0x4B, 5, 6, 0, 0, 0, 0, .. count, .. count, .. BitConverter.GetBytes((int)directory.Length), .. BitConverter.GetBytes(start), 0, 0]);

        return file.ToArray();
    }

    private static byte[] Record(string name, byte[] content, byte[] extra, ushort method, int size) =>
    [
        0x50, 0x4B, 3, 4, 20, 0, 0, 0, .. BitConverter.GetBytes(method), 0, 0, 0x21, 0, .. BitConverter.GetBytes(Crc32.Of(content)), .. BitConverter.GetBytes(content.Length), .. BitConverter.GetBytes(size),
        .. BitConverter.GetBytes((ushort)name.Length), .. BitConverter.GetBytes((ushort)extra.Length), .. Encoding.UTF8.GetBytes(name), .. extra, .. content,
    ];

    private static byte[] Extra(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        return [0x99, 0x99, .. BitConverter.GetBytes((ushort)bytes.Length), .. bytes];
    }
}
