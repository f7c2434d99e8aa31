using System.Runtime.InteropServices;
using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Onnx;

/// <summary>Writes the network's products x · W + b into a graph, in single precision or in whole numbers of 8 bits.</summary>
/// <remarks>In 8 bits the input is quantised when it comes, over its whole window, once for all products that take it.</remarks>
internal sealed class ProductNodes(OnnxGraph graph, IReadOnlyDictionary<string, Weights> weights, bool isSigned)
{
    private readonly Dictionary<string, IReadOnlyList<string>> quantised = new(StringComparer.Ordinal);

    /// <summary>Adds the product of the layer so named with an input and gives its output's name.</summary>
    internal string Add(string layer, string input, Precision precision) => precision switch
    {
        Precision.Bytes => AddBytes(layer, input),
        Precision.Full => AddFull(layer, input),
        _ => throw new NotSupportedException($"No products in {precision}."),
    };

    private string AddFull(string layer, string input)
    {
        var weight = weights[layer + ".weight"];
        var (rows, columns) = (weight.Shape[0], weight.Shape[1]);
        var turned = new byte[sizeof(float) * rows * columns];
        Turn(weight.Values, columns, MemoryMarshal.Cast<byte, float>(turned.AsSpan()));
        var product = graph.Node("MatMul", [input, graph.Constant(layer + ".weight", [columns, rows], OnnxGraph.ElementType.Single, turned)]);

        return graph.Node("Add", [product, Bias(layer)]);
    }

    private string AddBytes(string layer, string input)
    {
        var numbers = Int8Weights.Of(weights[layer + ".weight"], isSigned);
        var outputs = numbers.Scales.Length;
        var type = isSigned ? OnnxGraph.ElementType.Int8 : OnnxGraph.ElementType.UInt8;
        var zeroPoints = new byte[outputs];
        Array.Fill(zeroPoints, numbers.ZeroPoint);
        var (values, scale, zeroPoint) = Quantised(input) is [var first, var second, var third] ? (first, second, third) : default;

        return graph.Node(
            "MatMulIntegerToFloat",
            [
                values, graph.Constant(layer + ".weight", [numbers.Values.Length / outputs, outputs], type, numbers.Values),
                scale, graph.Constant(layer + ".scale", [outputs], numbers.Scales),
                zeroPoint, graph.Constant(layer + ".zero", [outputs], type, zeroPoints),
                Bias(layer),
            ],
            domain: OnnxGraph.Fused);
    }

    private IReadOnlyList<string> Quantised(string input)
    {
        if (!quantised.TryGetValue(input, out var parts))
        {
            quantised[input] = parts = graph.Nodes("DynamicQuantizeLinear", [input], outputs: 3);
        }

        return parts;
    }

    private string Bias(string layer) => graph.Constant(layer + ".bias", weights[layer + ".bias"].Shape, weights[layer + ".bias"].Values);

    private static void Turn(float[] source, int columns, Span<float> target)
    {
        var rows = source.Length / columns;

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                target[(column * rows) + row] = source[(row * columns) + column];
            }
        }
    }
}
