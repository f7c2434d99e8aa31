using System.Runtime.InteropServices;

namespace Anonymizer.Ner.Onnx;

/// <summary>An ONNX graph while it is built: constants, nodes, inputs and outputs; written as the bytes of a model file.</summary>
internal sealed class OnnxGraph
{
    /// <summary>The operators of ONNX Runtime beyond the standard: fused attention and quantised products.</summary>
    internal const string Fused = "com.microsoft";

    private const int IrVersion = 10;
    private const int Opset = 20;

    private readonly ProtoMessage graph = new ProtoMessage().Text(2, "anonymizer");
    private int nodes;

    internal enum ElementType
    {
        Single = 1,
        UInt8 = 2,
        Int8 = 3,
        Int64 = 7,
        Half = 10,
    }

    /// <summary>Adds a constant and gives its name.</summary>
    internal string Constant(string name, IReadOnlyList<int> shape, float[] values) =>
        Constant(name, shape, ElementType.Single, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    /// <summary>Adds a list of whole numbers and gives its name.</summary>
    internal string Constant(string name, long[] values) =>
        Constant(name, [values.Length], ElementType.Int64, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    /// <summary>Adds a constant and gives its name.</summary>
    /// <param name="name">Unique in the graph.</param>
    /// <param name="shape">Its dimensions.</param>
    /// <param name="type">What the bytes are.</param>
    /// <param name="raw">The values, little-endian; not copied.</param>
    internal string Constant(string name, IReadOnlyList<int> shape, ElementType type, byte[] raw)
    {
        var tensor = new ProtoMessage();

        foreach (var dimension in shape)
        {
            tensor.Number(1, dimension);
        }

        graph.Message(5, tensor.Number(2, (int)type).Text(8, name).Bytes(9, raw));

        return name;
    }

    /// <summary>Adds an input and gives its name.</summary>
    internal string Input(string name, ElementType type, params string[] dimensions)
    {
        graph.Message(11, ValueInfo(name, type, dimensions));

        return name;
    }

    internal void Output(string name, params string[] dimensions) => graph.Message(12, ValueInfo(name, ElementType.Single, dimensions));

    /// <summary>Adds a node with one output and gives that output's name.</summary>
    internal string Node(string operation, IEnumerable<string> inputs, string? output = null, string domain = "", params (string Name, object Value)[] attributes)
    {
        var name = output ?? NextName(operation);
        Add(operation, inputs, [name], domain, attributes);

        return name;
    }

    /// <summary>Adds a node with several outputs and gives their names.</summary>
    internal IReadOnlyList<string> Nodes(string operation, IEnumerable<string> inputs, int outputs)
    {
        string[] names = [.. Enumerable.Range(0, outputs).Select(_ => NextName(operation))];
        Add(operation, inputs, names, domain: "", attributes: []);

        return names;
    }

    internal byte[] ToModel() => new ProtoMessage()
        .Number(1, IrVersion)
        .Text(2, "anonymizer")
        .Message(7, graph)
        .Message(8, new ProtoMessage().Text(1, "").Number(2, Opset))
        .Message(8, new ProtoMessage().Text(1, Fused).Number(2, 1))
        .ToBytes();

    private string NextName(string operation)
    {
        nodes++;

        return $"{operation}_{nodes}";
    }

    private void Add(string operation, IEnumerable<string> inputs, IEnumerable<string> outputs, string domain, (string Name, object Value)[] attributes)
    {
        var node = new ProtoMessage();

        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        foreach (var output in outputs)
        {
            node.Text(2, output);
        }

        node.Text(4, operation).Text(7, domain);

        foreach (var (key, value) in attributes)
        {
            node.Message(5, Attribute(key, value));
        }

        graph.Message(1, node);
    }

    private static ProtoMessage Attribute(string name, object value) => value switch
    {
        float number => new ProtoMessage().Text(1, name).Single(2, number).Number(20, 1),
        long number => new ProtoMessage().Text(1, name).Number(3, number).Number(20, 2),
        _ => throw new NotSupportedException($"An attribute of {value.GetType().Name} is not needed yet."),
    };

    private static ProtoMessage ValueInfo(string name, ElementType type, string[] dimensions)
    {
        var shape = new ProtoMessage();

        foreach (var dimension in dimensions)
        {
            shape.Message(1, new ProtoMessage().Text(2, dimension));
        }

        var tensor = new ProtoMessage().Number(1, (int)type).Message(2, shape);

        return new ProtoMessage().Text(1, name).Message(2, new ProtoMessage().Message(1, tensor));
    }
}
