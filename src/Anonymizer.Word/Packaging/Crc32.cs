namespace Anonymizer.Word.Packaging;

/// <summary>The checksum of zip and PNG: CRC-32, polynomial 0xEDB88320 (ISO 3309).</summary>
public sealed class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(TableEntry)];
    private uint crc = uint.MaxValue;

    /// <summary>Of all bytes that were added.</summary>
    public uint Value => ~crc;

    /// <summary>Of all the bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Crc32();
        checksum.Add(bytes);

        return checksum.Value;
    }

    /// <summary>Goes on with these bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }
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
