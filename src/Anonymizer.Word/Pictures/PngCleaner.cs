using System.Buffers.Binary;
using System.Text;

namespace Anonymizer.Word.Pictures;

/// <summary>Copies of a PNG only the chunks that are needed to draw it (PNG specification, 3rd edition, chapter 11).</summary>
internal static class PngCleaner
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;
    private static readonly HashSet<string> Drawn = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

    public static bool Knows(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    /// <summary>The clean picture, or null if it is broken.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..SignatureLength]);

        for (var position = SignatureLength; position + ChunkOverhead <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[position..]);

            if (length > bytes.Length - position - ChunkOverhead)
            {
                return null;
            }

            var chunk = bytes.Slice(position, (int)length + ChunkOverhead);
            var type = Encoding.ASCII.GetString(chunk.Slice(4, 4));
            position += chunk.Length;

            if (Drawn.Contains(type))
            {
                clean.Write(chunk);
            }

            if (type == "IEND")
            {
                return clean.ToArray();
            }
        }

        return null;
    }
}
