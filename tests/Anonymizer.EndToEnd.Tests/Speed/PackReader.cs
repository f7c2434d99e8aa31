using System.Buffers.Binary;
using System.Text;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>Reads MessagePack: numbers as long, bytes as memory, maps as null (no message of ours needs one).</summary>
internal sealed class PackReader(ReadOnlyMemory<byte> packed)
{
    private int at;

    public object? Read() => Next() switch
    {
        var small when small < 0x80 => (long)small,
        var small when small >= 0xE0 => (long)(sbyte)small,
        var text when text is >= 0xA0 and < 0xC0 => Text(text & 0x1F),
        var list when list is >= 0x90 and < 0xA0 => List(list & 0x0F),
        var map when map is >= 0x80 and < 0x90 => Map(map & 0x0F),
        0xC0 => null,
        0xC2 => false,
        0xC3 => true,
        0xC4 => Bytes(Next()),
        0xC5 => Bytes(Whole(2)),
        0xC6 => Bytes(Whole(4)),
        0xCA => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
        0xCB => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
        0xCC => (long)Next(),
        0xCD => (long)Whole(2),
        0xCE => (long)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        0xCF or 0xD3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        0xD0 => (long)(sbyte)Next(),
        0xD1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        0xD2 => (long)BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        0xD9 => Text(Next()),
        0xDA => Text(Whole(2)),
        0xDB => Text(Whole(4)),
        0xDC => List(Whole(2)),
        0xDD => List(Whole(4)),
        0xDE => Map(Whole(2)),
        var other => throw new NotSupportedException($"A message with the byte {other:X2} at {at}."),
    };

    private byte Next() => packed.Span[at++];

    private ReadOnlySpan<byte> Take(int length) => packed.Span[at..(at += length)];

    private int Whole(int bytes) => bytes == 2 ? BinaryPrimitives.ReadUInt16BigEndian(Take(2)) : BinaryPrimitives.ReadInt32BigEndian(Take(4));

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    private ReadOnlyMemory<byte> Bytes(int length) => packed[at..(at += length)];

    private List<object?> List(int count)
    {
        var list = new List<object?>(count);

        for (var index = 0; index < count; index++)
        {
            list.Add(Read());
        }

        return list;
    }

    private object? Map(int count)
    {
        List(2 * count);

        return null;
    }
}
