namespace Anonymizer.Word.Verification;

/// <summary>Is it a metafile in which no record draws text, comments, or calls a driver, and that has no description and nothing after its end?</summary>
internal static class VectorNotes
{
    private const int EnhancedHeader = 88;
    private const int PlaceableHeader = 22;
    private const int WindowsHeader = 18;

    /// <summary>Comments, texts, escapes ([MS-EMF] 2.1.1).</summary>
    private static readonly HashSet<uint> EnhancedWords = [70, 83, 84, 96, 97, 99, 105, 106, 108, 110, 112, 113, 121, 122, 123];

    /// <summary>Texts and escapes ([MS-WMF] 2.1.1.1).</summary>
    private static readonly HashSet<uint> WindowsWords = [0x0521, 0x0A32, 0x0626, 0x062F];

    public static bool IsWithout(byte[] bytes) => bytes.Length >= EnhancedHeader && BitConverter.ToUInt32(bytes, 0) == 1 && BitConverter.ToUInt32(bytes, 40) == 0x464D4520
        ? BitConverter.ToUInt32(bytes, 4) == EnhancedHeader && BitConverter.ToUInt32(bytes, 60) == 0 && Walk(bytes, EnhancedHeader, Enhanced)
        : bytes.Length >= WindowsHeader && WindowsStart(bytes) is { } start && Walk(bytes, start, Windows);

    private static int? WindowsStart(byte[] bytes) =>
        BitConverter.ToUInt32(bytes, 0) == 0x9AC6CDD7 ? PlaceableHeader + WindowsHeader
        : BitConverter.ToUInt16(bytes, 0) is 1 or 2 && BitConverter.ToUInt16(bytes, 2) == 9 ? WindowsHeader
        : null;

    private static (long Length, bool IsEnd, bool IsWord) Enhanced(byte[] bytes, int position)
    {
        var kind = BitConverter.ToUInt32(bytes, position);

        return (BitConverter.ToUInt32(bytes, position + 4), kind == 14, EnhancedWords.Contains(kind));
    }

    private static (long Length, bool IsEnd, bool IsWord) Windows(byte[] bytes, int position)
    {
        var kind = BitConverter.ToUInt16(bytes, position + 4);

        return (BitConverter.ToUInt32(bytes, position) * 2L, kind == 0, WindowsWords.Contains(kind));
    }

    private static bool Walk(byte[] bytes, int start, Func<byte[], int, (long Length, bool IsEnd, bool IsWord)> read)
    {
        for (long position = start; position + 8 <= bytes.Length || position + 6 == bytes.Length;)
        {
            var (length, isEnd, isWord) = read(bytes, (int)position);
            position += length;

            if (isWord || length < 6 || position > bytes.Length || isEnd)
            {
                return !isWord && isEnd && position == bytes.Length;
            }
        }

        return false;
    }
}
