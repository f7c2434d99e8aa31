using System.Buffers.Binary;

namespace Anonymizer.Word.Pictures;

/// <summary>Copies of a Windows metafile only the records that draw shapes and bitmaps: no text and no escape ([MS-WMF] 2.3).</summary>
/// <remarks>Objects are numbered in the order of their making, so each record that makes one stays; an unknown record ends the attempt.</remarks>
internal static class WmfCleaner
{
    private const uint PlaceableKey = 0x9AC6CDD7;
    private const int PlaceableLength = 22;
    private const int HeaderLength = 18;
    private const ushort Font = 0x02FB;
    private const int FontName = 6 + 18;

    private static readonly HashSet<ushort> Words = [0x0521, 0x0A32, 0x0626, 0x062F];

    private static readonly HashSet<ushort> State =
    [
        0x001E, 0x0035, 0x0037, 0x00F7, 0x00F8, 0x0102, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0127, 0x012A, 0x012C, 0x012D, 0x012E, 0x0139, 0x0142, 0x0149, 0x01F0, 0x01F9,
        0x0201, 0x0209, 0x020A, 0x020B, 0x020C, 0x020D, 0x020E, 0x020F, 0x0211, 0x0214, 0x0220, 0x0231, 0x0234, 0x02FA, 0x02FB, 0x02FC, 0x0410, 0x0412, 0x0415, 0x0416, 0x0436, 0x06FF,
    ];

    private static readonly HashSet<ushort> Shapes =
    [
        0x0213, 0x0228, 0x012B, 0x0324, 0x0325, 0x0418, 0x0419, 0x041B, 0x041F, 0x0429, 0x0538, 0x0548, 0x061C, 0x061D, 0x0817, 0x081A, 0x0830, 0x0922, 0x0940, 0x0B23, 0x0B41, 0x0D33, 0x0F43,
    ];

    public static bool Knows(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= PlaceableLength + HeaderLength && (IsPlaceable(bytes) || bytes.StartsWith((ReadOnlySpan<byte>)[1, 0, 9, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[2, 0, 9, 0]));

    /// <summary>The clean picture, or null if it is broken, unknown or draws nothing but text.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        var start = IsPlaceable(bytes) ? PlaceableLength : 0;
        var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..(start + HeaderLength)]);
        var (longest, shapes) = (3, 0);

        for (var position = start + HeaderLength; position + 6 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[position..]) * 2L;
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(position + 4)..]);

            if (length < 6 || length > bytes.Length - position || (kind != 0 && !Words.Contains(kind) && !State.Contains(kind) && !Shapes.Contains(kind)))
            {
                return null;
            }

            var record = bytes.Slice(position, (int)length);
            position += (int)length;

            if (!Words.Contains(kind))
            {
                clean.Write(kind == Font ? WithoutName(record) : record);
                longest = Math.Max(longest, record.Length / 2);
                shapes += Shapes.Contains(kind) ? 1 : 0;
            }

            if (kind == 0)
            {
                return shapes == 0 ? null : Finished(clean.ToArray(), start, longest);
            }
        }

        return null;
    }

    private static bool IsPlaceable(ReadOnlySpan<byte> bytes) => bytes.Length >= PlaceableLength && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == PlaceableKey;

    private static byte[] WithoutName(ReadOnlySpan<byte> record)
    {
        var bare = record.ToArray();
        bare.AsSpan(Math.Min(FontName, bare.Length)).Clear();

        return bare;
    }

    private static byte[] Finished(byte[] picture, int start, int longest)
    {
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(start + 6), (picture.Length - start) / 2);
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(start + 12), longest);

        return picture;
    }
}
