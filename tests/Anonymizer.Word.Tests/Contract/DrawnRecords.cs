using System.Buffers.Binary;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>The records of a metafile that draw lines, areas and bitmaps, one after the other: words, notes and names of fonts may go, nothing else.</summary>
internal static class DrawnRecords
{
    private const uint EnhancedMark = 0x464D4520;
    private static readonly HashSet<uint> EnhancedShapes = [2, 3, 4, 5, 6, 7, 8, 41, 42, 43, 44, 45, 46, 47, 54, 55, 56, 62, 63, 64, 76, 77, 78, 79, 80, 81, 85, 86, 87, 88, 89, 90, 91, 92, 114, 116];
    private static readonly HashSet<uint> WindowsShapes = [0x0213, 0x0324, 0x0325, 0x0418, 0x041B, 0x0538, 0x061C, 0x0817, 0x081A, 0x0830, 0x0922, 0x0940, 0x0B41, 0x0D33, 0x0F43];

    /// <returns>Null for another kind of picture.</returns>
    public static byte[]? Of(byte[] picture) =>
        picture.Length > 44 && BinaryPrimitives.ReadUInt32LittleEndian(picture.AsSpan(40)) == EnhancedMark ? Walk(picture, start: 0, Enhanced)
        : picture.Length > 22 && BinaryPrimitives.ReadUInt32LittleEndian(picture) == 0x9AC6CDD7 ? Walk(picture, start: 40, Windows)
        : picture is [1 or 2, 0, 9, 0, ..] ? Walk(picture, start: 18, Windows)
        : null;

    private static (long Length, bool IsShape) Enhanced(ReadOnlySpan<byte> record) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(record[4..]), EnhancedShapes.Contains(BinaryPrimitives.ReadUInt32LittleEndian(record)));

    private static (long Length, bool IsShape) Windows(ReadOnlySpan<byte> record) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(record) * 2L, WindowsShapes.Contains(BinaryPrimitives.ReadUInt16LittleEndian(record[4..])));

    private static byte[] Walk(byte[] picture, int start, Func<ReadOnlySpan<byte>, (long Length, bool IsShape)> read)
    {
        using var drawn = new MemoryStream();

        for (var position = start; position + 8 <= picture.Length;)
        {
            var (length, isShape) = read(picture.AsSpan(position));

            if (length < 6 || position + length > picture.Length)
            {
                break;
            }

            if (isShape)
            {
                drawn.Write(picture.AsSpan(position, (int)length));
            }

            position += (int)length;
        }

        return drawn.ToArray();
    }
}
