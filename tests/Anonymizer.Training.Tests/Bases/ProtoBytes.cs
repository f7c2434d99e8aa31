using System.Text;

namespace Anonymizer.Training.Tests.Bases;

/// <summary>Writes the protocol buffer fields of a made-up ONNX file.</summary>
internal sealed class ProtoBytes
{
    private readonly List<byte> bytes = [];

    internal byte[] Bytes => [.. bytes];

    internal ProtoBytes Number(int field, int value)
    {
        Varint(field << 3);
        Varint(value);

        return this;
    }

    internal ProtoBytes Text(int field, string value) => Field(field, Encoding.UTF8.GetBytes(value));

    internal ProtoBytes Field(int field, byte[] value)
    {
        Varint((field << 3) | 2);
        Varint(value.Length);
        bytes.AddRange(value);

        return this;
    }

    private void Varint(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }
}
