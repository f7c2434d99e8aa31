using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Anonymizer.Ner.Onnx;

/// <summary>One protocol buffer message while it is written, field by field.</summary>
/// <remarks>
/// ONNX needs few fields of few messages: this spares generated classes and their package. Field numbers are those of
/// onnx/onnx.proto3; the wire format is protobuf.dev/programming-guides/encoding.
/// </remarks>
internal sealed class ProtoMessage
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;
    private const int Fixed32 = 5;

    private readonly ArrayBufferWriter<byte> bytes = new();

    internal ProtoMessage Number(int field, long value)
    {
        WriteVarint(Tag(field, Varint));
        WriteVarint((ulong)value);

        return this;
    }

    internal ProtoMessage Single(int field, float value)
    {
        WriteVarint(Tag(field, Fixed32));
        BinaryPrimitives.WriteSingleLittleEndian(bytes.GetSpan(sizeof(float)), value);
        bytes.Advance(sizeof(float));

        return this;
    }

    internal ProtoMessage Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    internal ProtoMessage Message(int field, ProtoMessage value) => Bytes(field, value.bytes.WrittenSpan);

    internal ProtoMessage Bytes(int field, ReadOnlySpan<byte> value)
    {
        WriteVarint(Tag(field, LengthDelimited));
        WriteVarint((ulong)value.Length);
        bytes.Write(value);

        return this;
    }

    internal byte[] ToBytes() => bytes.WrittenSpan.ToArray();

    private static ulong Tag(int field, int wireType) => ((ulong)field << 3) | (uint)wireType;

    private void WriteVarint(ulong value)
    {
        var span = bytes.GetSpan(10);
        var count = 0;

        while (value >= 0x80)
        {
            span[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[count++] = (byte)value;
        bytes.Advance(count);
    }
}
