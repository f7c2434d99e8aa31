namespace Anonymizer.Word.Packaging;

/// <summary>The checksum of zip and PNG: CRC-32, polynomial 0xEDB88320 (ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(TableEntry)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;

        foreach (var value in bytes)
        {
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint TableEntry(int index)
    {
        var entry = (uint)index;

        for (var bit = 0; bit < 8; bit++)
        {
            entry = (entry & 1) == 1 ? (entry >> 1) ^ 0xEDB88320 : entry >> 1;
        }

        return entry;
    }
}
