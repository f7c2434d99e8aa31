using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text;
using Anonymizer.Ner.Models;

namespace Anonymizer.Training.Bases;

/// <summary>Reads a BERT's weights out of an ONNX file, under Hugging Face's names.</summary>
/// <remarks>
/// The exporter of PyTorch turns the matrices of products and takes their names away: a matrix is named here after the
/// bias that is added to its product, and turned back. Field numbers are those of onnx/onnx.proto3.
/// </remarks>
internal static class OnnxWeights
{
    private const string Weight = ".weight";
    private const string Bias = ".bias";

    private sealed record Node(string Operation, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs);

    /// <exception cref="InvalidDataException">The file is no ONNX model with its weights inside.</exception>
    internal static IReadOnlyDictionary<string, Weights> Read(byte[] file)
    {
        var (constants, nodes) = GraphOf(file);
        var weights = constants.Where(constant => !constant.Key.Contains("::", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        var sums = nodes.Where(node => node.Operation == "Add").SelectMany(node => node.Inputs, (node, input) => (node, input)).ToLookup(pair => pair.input, pair => pair.node);

        foreach (var product in nodes.Where(node => node.Operation == "MatMul"))
        {
            var matrix = product.Inputs.FirstOrDefault(constants.ContainsKey);
            var bias = sums[product.Outputs[0]].SelectMany(sum => sum.Inputs).FirstOrDefault(input => input.EndsWith(Bias, StringComparison.Ordinal));

            if (matrix is not null && bias is not null)
            {
                weights[bias[..^Bias.Length] + Weight] = Turned(constants[matrix]);
            }
        }

        return weights;
    }

    private static (Dictionary<string, Weights> Constants, List<Node> Nodes) GraphOf(byte[] file)
    {
        var constants = new Dictionary<string, Weights>(StringComparer.Ordinal);
        var nodes = new List<Node>();
        var model = new ProtoReader(file);

        while (model.Next())
        {
            if (model.Field == 7)
            {
                ReadGraph(model.Bytes, constants, nodes);
            }
        }

        return nodes.Count > 0 ? (constants, nodes) : throw new InvalidDataException("Not an ONNX model: it holds no graph.");
    }

    private static void ReadGraph(ReadOnlySpan<byte> message, Dictionary<string, Weights> constants, List<Node> nodes)
    {
        var graph = new ProtoReader(message);

        while (graph.Next())
        {
            if (graph.Field == 1)
            {
                nodes.Add(NodeOf(graph.Bytes));
            }
            else if (graph.Field == 5 && TensorOf(graph.Bytes) is var (name, weights))
            {
                constants[name] = weights;
            }
        }
    }

    private static Node NodeOf(ReadOnlySpan<byte> message)
    {
        var (operation, inputs, outputs) = ("", new List<string>(), new List<string>());
        var node = new ProtoReader(message);

        while (node.Next())
        {
            switch (node.Field)
            {
                case 1:
                    inputs.Add(Encoding.UTF8.GetString(node.Bytes));
                    break;
                case 2:
                    outputs.Add(Encoding.UTF8.GetString(node.Bytes));
                    break;
                case 4:
                    operation = Encoding.UTF8.GetString(node.Bytes);
                    break;
            }
        }

        return new Node(operation, inputs, outputs);
    }

    /// <summary>Null for what is no weight: whole numbers.</summary>
    private static (string Name, Weights Weights)? TensorOf(ReadOnlySpan<byte> message)
    {
        var (name, kind, shape) = ("", 0, new List<int>());
        var raw = ReadOnlySpan<byte>.Empty;
        var tensor = new ProtoReader(message);

        while (tensor.Next())
        {
            switch (tensor.Field)
            {
                case 1:
                    AddDimensions(shape, tensor);
                    break;
                case 2:
                    kind = (int)tensor.Number;
                    break;
                case 4 or 9:
                    raw = tensor.Bytes;
                    break;
                case 8:
                    name = Encoding.UTF8.GetString(tensor.Bytes);
                    break;
            }
        }

        return ValuesOf(kind, raw) is { } values ? (name, Checked(new Weights(shape, values))) : null;
    }

    private static void AddDimensions(List<int> shape, ProtoReader dimension)
    {
        if (dimension.Bytes.IsEmpty)
        {
            shape.Add((int)dimension.Number);
            return;
        }

        throw new InvalidDataException("An ONNX file with packed dimensions is not read.");
    }

    private static float[]? ValuesOf(int kind, ReadOnlySpan<byte> raw)
    {
        switch (kind)
        {
            case 1:
                return MemoryMarshal.Cast<byte, float>(raw).ToArray();
            case 10:
                var halves = MemoryMarshal.Cast<byte, Half>(raw);
                var values = new float[halves.Length];
                TensorPrimitives.ConvertToSingle(halves, values);

                return values;
            default:
                return null;
        }
    }

    private static Weights Checked(Weights weights) =>
        weights.Shape.Aggregate(1L, (product, dimension) => product * dimension) == weights.Values.Length
            ? weights
            : throw new InvalidDataException("The ONNX file holds a tensor whose values are elsewhere or cut.");

    private static Weights Turned(Weights matrix)
    {
        var (rows, columns) = (matrix.Shape[0], matrix.Shape[1]);
        var values = new float[matrix.Values.Length];

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                values[(column * rows) + row] = matrix.Values[(row * columns) + column];
            }
        }

        return new Weights([columns, rows], values);
    }
}
