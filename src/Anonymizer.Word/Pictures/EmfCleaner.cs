using System.Buffers.Binary;

namespace Anonymizer.Word.Pictures;

/// <summary>Copies of an enhanced metafile only the records that draw shapes and bitmaps: no text, comment, escape or description ([MS-EMF] 2.3).</summary>
/// <remarks>Drawn words are text there, in records of their own; a picture in which nothing else is drawn is not kept.</remarks>
internal static class EmfCleaner
{
    private const int ShortestHeader = 88;
    private const uint Header = 1;
    private const uint EndOfFile = 14;
    private const uint Font = 82;
    private const int FontNames = 40;

    /// <summary>State and objects: origins, modes, clips, transforms, pens, brushes, palettes, paths.</summary>
    private static readonly HashSet<uint> State =
        [9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 48, 49, 50, 51, 52, 57, 58, 59, 60, 61, 65, 66, 67, 68, 75, 82, 93, 94, 95, 98, 115];

    /// <summary>Lines, areas and bitmaps.</summary>
    private static readonly HashSet<uint> Shapes =
        [2, 3, 4, 5, 6, 7, 8, 15, 41, 42, 43, 44, 45, 46, 47, 53, 54, 55, 56, 62, 63, 64, 71, 72, 73, 74, 76, 77, 78, 79, 80, 81, 85, 86, 87, 88, 89, 90, 91, 92, 114, 116, 118];

    public static bool Knows(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= ShortestHeader && bytes.StartsWith((ReadOnlySpan<byte>)[1, 0, 0, 0]) && bytes[40..44].SequenceEqual(" EMF"u8);

    /// <summary>The clean picture, or null if it is broken or draws nothing but text.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        var clean = new MemoryStream(bytes.Length);
        var (count, shapes) = (0, 0);

        for (var position = 0; position + 8 <= bytes.Length;)
        {
            var kind = BinaryPrimitives.ReadUInt32LittleEndian(bytes[position..]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(position + 4)..]);

            if (length < 8 || length % 4 != 0 || length > bytes.Length - position)
            {
                return null;
            }

            var record = bytes.Slice(position, (int)length);
            position += (int)length;

            if (kind == EndOfFile)
            {
                clean.Write(record);
                return shapes == 0 ? null : Finished(clean.ToArray(), count + 1);
            }

            if (kind == Header || State.Contains(kind) || Shapes.Contains(kind))
            {
                clean.Write(kind == Header ? BareHeader(record) : kind == Font ? WithoutNames(record) : record);
                count++;
                shapes += Shapes.Contains(kind) ? 1 : 0;
            }
        }

        return null;
    }

    /// <summary>Width and height of the picture in the pixels of the device that it was made for.</summary>
    public static (int Width, int Height) Size(ReadOnlySpan<byte> bytes) =>
        (Integer(bytes, 16) - Integer(bytes, 8) + 1, Integer(bytes, 20) - Integer(bytes, 12) + 1);

    private static int Integer(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes[place..]);

    /// <summary>The first fixed fields: what follows is a description and a pixel format.</summary>
    private static byte[] BareHeader(ReadOnlySpan<byte> record)
    {
        var bare = record[..Math.Min(ShortestHeader, record.Length)].ToArray();

        if (bare.Length == ShortestHeader)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bare.AsSpan(4), ShortestHeader);
            bare.AsSpan(60, 8).Clear();
        }

        return bare;
    }

    /// <summary>Fonts are told apart by their number; without text their names draw nothing.</summary>
    private static byte[] WithoutNames(ReadOnlySpan<byte> record)
    {
        var bare = record.ToArray();
        bare.AsSpan(Math.Min(FontNames, bare.Length)).Clear();

        return bare;
    }

    private static byte[] Finished(byte[] picture, int records)
    {
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(48), picture.Length);
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(52), records);

        return picture;
    }
}
