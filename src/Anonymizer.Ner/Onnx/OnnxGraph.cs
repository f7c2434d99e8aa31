using System.Runtime.InteropServices;

namespace Anonymizer.Ner.Onnx;

/// <summary>An ONNX graph while it is built: constants, nodes, inputs and outputs; written as the bytes of a model file.</summary>
internal sealed class OnnxGraph
{
    /// <summary>The operators of ONNX Runtime beyond the standard: fused attention and layer norms.</summary>
    internal const string Fused = "com.microsoft";

    private const int IrVersion = 10;
    private const int Opset = 20;

    private readonly ProtoMessage graph = new ProtoMessage().Text(2, "anonymizer");
    private int nodes;

    internal enum ElementType
    {
        Single = 1,
        Int32 = 6,
        Int64 = 7,
    }

    /// <summary>Adds a constant and gives its name.</summary>
    internal string Constant(string name, IReadOnlyList<int> shape, float[] values) =>
        Constant(name, shape, ElementType.Single, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>Adds a list of whole numbers and gives its name.</summary>
    internal string Constant(string name, long[] values) =>
        Constant(name, [values.Length], ElementType.Int64, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>Adds an input of two open dimensions, batch × length.</summary>
    internal string Input(string name, ElementType type)
    {
        graph.Message(11, ValueInfo(name, type));

        return name;
    }

    internal void Output(string name) => graph.Message(12, ValueInfo(name, ElementType.Single, "width"));

    /// <summary>Adds a node with one output and gives that output's name.</summary>
    internal string Node(string operation, IEnumerable<string> inputs, string? output = null, string domain = "", params (string Name, object Value)[] attributes)
    {
        var name = output ?? $"{operation}_{nodes}";
        var node = new ProtoMessage();
        nodes++;

        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, name).Text(4, operation).Text(7, domain);

        foreach (var (key, value) in attributes)
        {
            node.Message(5, Attribute(key, value));
        }

        graph.Message(1, node);

        return name;
    }

    internal byte[] ToModel() => new ProtoMessage()
        .Number(1, IrVersion)
        .Text(2, "anonymizer")
        .Message(7, graph)
        .Message(8, new ProtoMessage().Text(1, "").Number(2, Opset))
        .Message(8, new ProtoMessage().Text(1, Fused).Number(2, 1))
        .ToBytes();

    private string Constant(string name, IReadOnlyList<int> shape, ElementType type, ReadOnlySpan<byte> raw)
    {
        var tensor = new ProtoMessage();

        foreach (var dimension in shape)
        {
            tensor.Number(1, dimension);
        }

        graph.Message(5, tensor.Number(2, (int)type).Text(8, name).Bytes(9, raw));

        return name;
    }

    private static ProtoMessage Attribute(string name, object value) => value switch
    {
        float number => new ProtoMessage().Text(1, name).Single(2, number).Number(20, 1),
        long number => new ProtoMessage().Text(1, name).Number(3, number).Number(20, 2),
        _ => throw new NotSupportedException($"An attribute of {value.GetType().Name} is not needed yet."),
    };

    private static ProtoMessage ValueInfo(string name, ElementType type, params string[] more)
    {
        var shape = new ProtoMessage();

        foreach (var dimension in (string[])["batch", "length", .. more])
        {
            shape.Message(1, new ProtoMessage().Text(2, dimension));
        }

        var tensor = new ProtoMessage().Number(1, (int)type).Message(2, shape);

        return new ProtoMessage().Text(1, name).Message(2, new ProtoMessage().Message(1, tensor));
    }
}
