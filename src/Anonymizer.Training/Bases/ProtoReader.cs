using System.Buffers.Binary;

namespace Anonymizer.Training.Bases;

/// <summary>One protocol buffer message while it is read, field by field.</summary>
/// <remarks>The wire format is protobuf.dev/programming-guides/encoding.</remarks>
internal ref struct ProtoReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> rest = message;

    /// <summary>The field's number in the message's definition.</summary>
    internal int Field { get; private set; }

    /// <summary>Its value, where that is a number.</summary>
    internal ulong Number { get; private set; }

    /// <summary>Its value, where that is a text, bytes or a message.</summary>
    internal ReadOnlySpan<byte> Bytes { get; private set; }

    /// <returns>False at the message's end.</returns>
    /// <exception cref="InvalidDataException">These bytes are no message.</exception>
    internal bool Next()
    {
        if (rest.IsEmpty)
        {
            return false;
        }

        var tag = Varint();
        Field = (int)(tag >> 3);
        Bytes = [];
        Number = 0;

        switch (tag & 7)
        {
            case 0:
                Number = Varint();
                break;
            case 1:
                Number = BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));
                break;
            case 2:
                Bytes = Take(Varint());
                break;
            case 5:
                Number = BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));
                break;
            default:
                throw new InvalidDataException("Not a protocol buffer message: it holds a field of an unknown kind.");
        }

        return true;
    }

    private ulong Varint()
    {
        var value = 0ul;

        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;

            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("Not a protocol buffer message: a number has no end.");
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)rest.Length)
        {
            throw new InvalidDataException("Not a whole protocol buffer message: it ends too early.");
        }

        var taken = rest[..(int)count];
        rest = rest[(int)count..];

        return taken;
    }
}
