using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Anonymizer.Ner.Onnx;

/// <summary>One protocol buffer message while it is written, field by field; long values are kept by reference until the end.</summary>
/// <remarks>
/// ONNX needs few fields of few messages: this spares generated classes and their package. Field numbers are those of
/// onnx/onnx.proto3; the wire format is protobuf.dev/programming-guides/encoding.
/// </remarks>
internal sealed class ProtoMessage
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;
    private const int Fixed32 = 5;
    private const int LongValue = 4_096;

    private readonly List<ReadOnlyMemory<byte>> parts = [];
    private ArrayBufferWriter<byte> open = new();

    private int Length => parts.Sum(part => part.Length) + open.WrittenCount;

    internal ProtoMessage Number(int field, long value)
    {
        WriteVarint(Tag(field, Varint));
        WriteVarint((ulong)value);

        return this;
    }

    internal ProtoMessage Single(int field, float value)
    {
        WriteVarint(Tag(field, Fixed32));
        BinaryPrimitives.WriteSingleLittleEndian(open.GetSpan(sizeof(float)), value);
        open.Advance(sizeof(float));

        return this;
    }

    internal ProtoMessage Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    internal ProtoMessage Message(int field, ProtoMessage value)
    {
        WriteHeader(field, value.Length);

        foreach (var part in value.parts)
        {
            Append(part);
        }

        Append(value.open.WrittenMemory);

        return this;
    }

    /// <param name="field">The field's number.</param>
    /// <param name="value">Not copied when it is long: leave it as it is until the message is written.</param>
    internal ProtoMessage Bytes(int field, ReadOnlyMemory<byte> value)
    {
        WriteHeader(field, value.Length);
        Append(value);

        return this;
    }

    internal byte[] ToBytes()
    {
        var bytes = new byte[Length];
        var position = 0;

        foreach (var part in parts.Append(open.WrittenMemory))
        {
            part.CopyTo(bytes.AsMemory(position));
            position += part.Length;
        }

        return bytes;
    }

    private static ulong Tag(int field, int wireType) => ((ulong)field << 3) | (uint)wireType;

    private void WriteHeader(int field, int length)
    {
        WriteVarint(Tag(field, LengthDelimited));
        WriteVarint((ulong)length);
    }

    private void Append(ReadOnlyMemory<byte> value)
    {
        if (value.Length < LongValue)
        {
            open.Write(value.Span);
            return;
        }

        parts.Add(open.WrittenMemory);
        parts.Add(value);
        open = new ArrayBufferWriter<byte>();
    }

    private void WriteVarint(ulong value)
    {
        var span = open.GetSpan(10);
        var count = 0;

        while (value >= 0x80)
        {
            span[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[count++] = (byte)value;
        open.Advance(count);
    }
}
