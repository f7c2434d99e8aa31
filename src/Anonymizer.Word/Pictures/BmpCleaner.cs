using System.Buffers.Binary;

namespace Anonymizer.Word.Pictures;

/// <summary>Copies of a bitmap only header, palette and pixels: no colour profile, no gap, nothing after the end ([MS-WMF] 2.2.2).</summary>
internal static class BmpCleaner
{
    private const int FileHeader = 14;
    private const int Header = 40;
    private const int Masks = 12;
    private const int Uncompressed = 0;
    private const int BitFields = 3;

    public static bool Knows(ReadOnlySpan<byte> bytes) => bytes.StartsWith("BM"u8) && bytes.Length > FileHeader + Header;

    /// <summary>The clean picture, or null if it is broken or packed.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        var (header, pixels) = (Integer(bytes, FileHeader), Integer(bytes, 10));
        var (width, height) = Size(bytes);
        var (bits, packing) = (BinaryPrimitives.ReadInt16LittleEndian(bytes[28..]), Integer(bytes, 30));
        var length = ((long)width * bits + 31) / 32 * 4 * height;
        var masks = packing == BitFields ? Masks : 0;
        var palette = bits is > 0 and <= 8 ? (Integer(bytes, 46) is > 0 and <= 256 and var used ? used : 1 << bits) * 4 : 0;
        var start = FileHeader + header + (header == Header ? masks : 0);

        if (header < Header || packing is not (Uncompressed or BitFields) || width <= 0 || height <= 0 || bits is not (1 or 4 or 8 or 16 or 24 or 32)
            || start < 0 || start + palette > pixels || pixels + length > bytes.Length)
        {
            return null;
        }

        byte[] clean =
        [
            .. bytes[..(FileHeader + Header)],
            .. bytes.Slice(FileHeader + Header, masks),
            .. bytes.Slice(start, palette),
            .. bytes.Slice(pixels, (int)length),
        ];
        BinaryPrimitives.WriteInt32LittleEndian(clean.AsSpan(2), clean.Length);
        clean.AsSpan(6, 4).Clear();
        BinaryPrimitives.WriteInt32LittleEndian(clean.AsSpan(10), FileHeader + Header + masks + palette);
        BinaryPrimitives.WriteInt32LittleEndian(clean.AsSpan(FileHeader), Header);

        return clean;
    }

    public static (int Width, int Height) Size(ReadOnlySpan<byte> bytes) => (Integer(bytes, 18), Math.Abs(Math.Max(Integer(bytes, 22), -int.MaxValue)));

    private static int Integer(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes[place..]);
}
