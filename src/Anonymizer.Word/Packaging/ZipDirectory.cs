using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Anonymizer.Word.Packaging;

/// <summary>Reads a zip file's directory and entries, checking each against its local header, size and checksum.</summary>
/// <remarks>
/// The base class library's reader believes the directory; a forged directory can name other entries than the local
/// headers do, so that two programs see two documents. Here both must agree. Format: PKWARE APPNOTE 6.3.
/// </remarks>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<ZipEntry> Read(byte[] file, PackageLimits limits)
    {
        var end = EndOf(file);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(end + 10));
        var position = (long)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(end + 16));

        if (count > limits.Parts)
        {
            throw Refusal.ZipBomb($"more than {limits.Parts} parts");
        }

        var entries = new List<ZipEntry>(count);

        for (var index = 0; index < count; index++)
        {
            entries.Add(EntryAt(file, ref position));
        }

        return entries;
    }

    /// <summary>The unpacked bytes of an entry; the stream fails at the end if they are not what the directory says.</summary>
    public static Stream Open(byte[] file, ZipEntry entry)
    {
        var packed = new MemoryStream(file, (int)DataStart(file, entry), (int)entry.PackedSize, writable: false);

        return entry.Method switch
        {
            Stored => new CheckedStream(packed, entry),
            Deflated => new CheckedStream(new DeflateStream(packed, CompressionMode.Decompress), entry),
            _ => throw Refusal.Damaged("a part is packed by an unknown method"),
        };
    }

    private static int EndOf(byte[] file)
    {
        for (var position = file.Length - EndLength; position >= Math.Max(0, file.Length - EndLength - ushort.MaxValue); position--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(position)) == EndSignature)
            {
                return position;
            }
        }

        throw Refusal.Truncated();
    }

    private static ZipEntry EntryAt(byte[] file, ref long position)
    {
        if (position < 0 || position + EntryLength > file.Length || BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)position)) != EntrySignature)
        {
            throw Refusal.Damaged("the list of parts is broken");
        }

        var header = file.AsSpan((int)position);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);

        if (header.Length < EntryLength + nameLength + extraLength + commentLength)
        {
            throw Refusal.Damaged("the list of parts is broken");
        }

        position += EntryLength + nameLength + extraLength + commentLength;

        return new ZipEntry(
            NameOf(header.Slice(EntryLength, nameLength)),
            BinaryPrimitives.ReadUInt16LittleEndian(header[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(header[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[42..]));
    }

    private static string NameOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static long DataStart(byte[] file, ZipEntry entry)
    {
        if (entry.Offset + LocalLength > file.Length || BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)entry.Offset)) != LocalSignature)
        {
            throw Refusal.Damaged("a part is not where the list of parts says");
        }

        var header = file.AsSpan((int)entry.Offset);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        var start = entry.Offset + LocalLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);

        if (start + entry.PackedSize > file.Length || NameOf(header.Slice(LocalLength, nameLength)) != entry.Name)
        {
            throw Refusal.Damaged("a part is not what the list of parts says");
        }

        return start;
    }
}
