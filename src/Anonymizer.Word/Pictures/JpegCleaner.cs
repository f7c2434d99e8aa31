using System.Buffers.Binary;

namespace Anonymizer.Word.Pictures;

/// <summary>Copies of a JPEG only the segments that are needed to draw it: no comment, no Exif, XMP, IPTC or preview (ITU-T T.81, annex B).</summary>
internal static class JpegCleaner
{
    private const byte Marker = 0xFF;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte FirstApplication = 0xE0;
    private const byte LastApplication = 0xEF;
    private const byte Adobe = 0xEE;
    private const int AdobeLength = 12;

    public static bool Knows(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>The clean picture, or null if it is broken.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..2]);
        var position = 2;

        while (position + 4 <= bytes.Length && bytes[position] == Marker)
        {
            var kind = bytes[position + 1];

            if (kind == End)
            {
                clean.Write([Marker, End]);
                return clean.ToArray();
            }

            if (kind == Marker)
            {
                position++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..]) + 2;

            if (position + length > bytes.Length)
            {
                return null;
            }

            var segment = bytes.Slice(position, length);
            position += length;
            Write(clean, kind, segment);
            position = kind == Scan ? CopyScan(clean, bytes, position) : position;
        }

        return Closed(clean, bytes, position);
    }

    private static byte[]? Closed(MemoryStream clean, ReadOnlySpan<byte> bytes, int position)
    {
        var endsHere = position + 2 <= bytes.Length && bytes[position] == Marker && bytes[position + 1] == End;

        if (!endsHere)
        {
            return null;
        }

        clean.Write([Marker, End]);

        return clean.ToArray();
    }

    private static void Write(MemoryStream clean, byte kind, ReadOnlySpan<byte> segment)
    {
        var isNote = kind is Comment or (>= FirstApplication and <= LastApplication);

        if (kind == Adobe && segment.Length >= AdobeLength + 4)
        {
            clean.Write([Marker, Adobe, 0, AdobeLength + 2]);
            clean.Write(segment.Slice(4, AdobeLength));
        }
        else if (!isNote)
        {
            clean.Write(segment);
        }
    }

    /// <summary>Entropy-coded data runs to the next marker that is neither a stuffed zero nor a restart.</summary>
    private static int CopyScan(MemoryStream clean, ReadOnlySpan<byte> bytes, int start)
    {
        var position = start;

        while (position + 1 < bytes.Length && (bytes[position] != Marker || bytes[position + 1] is 0 or (>= 0xD0 and <= 0xD7)))
        {
            position += bytes[position] == Marker ? 2 : 1;
        }

        position = Math.Min(position, bytes.Length);
        clean.Write(bytes[start..position]);

        return position;
    }
}
