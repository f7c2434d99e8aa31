namespace Anonymizer.Word.Pictures;

/// <summary>Copies a GIF without comments, plain texts and application data (GIF89a, section 15 on).</summary>
internal static class GifCleaner
{
    private const int HeaderLength = 13;
    private const int DescriptorLength = 10;
    private const byte Extension = 0x21;
    private const byte GraphicControl = 0xF9;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;

    public static bool Knows(ReadOnlySpan<byte> bytes) => bytes.StartsWith("GIF8"u8) && bytes.Length > HeaderLength;

    /// <summary>The clean picture, or null if it is broken.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        var clean = new MemoryStream(bytes.Length);
        var position = HeaderLength + TableLength(bytes[10]);

        if (position > bytes.Length)
        {
            return null;
        }

        clean.Write(bytes[..position]);

        while (position < bytes.Length)
        {
            var start = position;
            var kind = bytes[position];

            if (kind == Trailer)
            {
                clean.WriteByte(Trailer);
                return clean.ToArray();
            }

            position = BlockStart(bytes, position, kind);
            position = position < 0 ? position : AfterBlocks(bytes, position);

            if (position < 0)
            {
                return null;
            }

            if (kind == Image || bytes[start + 1] == GraphicControl)
            {
                clean.Write(bytes[start..position]);
            }
        }

        return null;
    }

    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int BlockStart(ReadOnlySpan<byte> bytes, int position, byte kind) => kind switch
    {
        Extension => position + 2,
        Image when position + DescriptorLength < bytes.Length => position + DescriptorLength + TableLength(bytes[position + 9]) + 1,
        _ => -1,
    };

    private static int AfterBlocks(ReadOnlySpan<byte> bytes, int position)
    {
        while (position < bytes.Length)
        {
            var length = bytes[position];
            position += length + 1;

            if (length == 0)
            {
                return position;
            }
        }

        return -1;
    }
}
