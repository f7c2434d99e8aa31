using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Onnx;

/// <summary>Writes the network as an ONNX model from its weights: TorchSharp has no exporter, and the weights are stored once.</summary>
/// <remarks>The same graph as NerNetwork of Anonymizer.Training; every training run ends with a parity check of the two.</remarks>
public static class OnnxExporter
{
    public const string Ids = "ids";
    public const string Shapes = "shapes";
    public const string Mask = "mask";
    public const string Outputs = "outputs";

    public static byte[] Export(NetworkShape shape, IReadOnlyDictionary<string, Weights> weights)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(weights);

        var graph = new OnnxGraph();
        var mask = graph.Input(Mask, OnnxGraph.ElementType.Int32);
        var hidden = Embedding(graph, weights, shape);

        for (var layer = 0; layer < shape.Layers; layer++)
        {
            hidden = Layer(graph, weights, $"encoder.layer.{layer}.", hidden, mask, shape);
        }

        var product = Product(graph, weights, "head", hidden);
        graph.Node("Add", [product, Values(graph, weights, "head.bias")], Outputs);
        graph.Output(Outputs);

        return graph.ToModel();
    }

    private static string Embedding(OnnxGraph graph, IReadOnlyDictionary<string, Weights> weights, NetworkShape shape)
    {
        var ids = graph.Input(Ids, OnnxGraph.ElementType.Int64);
        var shapes = graph.Input(Shapes, OnnxGraph.ElementType.Int64);
        var words = graph.Node("Gather", [Values(graph, weights, "embeddings.word_embeddings.weight"), ids]);
        var forms = graph.Node("Gather", [Values(graph, weights, "embeddings.shape_embeddings.weight"), shapes]);
        var length = graph.Node("Shape", [ids], attributes: [("start", 1L), ("end", 2L)]);
        var places = graph.Constant("places", weights["embeddings.position_embeddings.weight"].Shape, Places(weights));
        var used = graph.Node("Slice", [places, graph.Constant("zero", [0]), length, graph.Constant("axis", [0])]);
        var sum = graph.Node("Add", [graph.Node("Add", [words, forms]), used]);

        return graph.Node(
            "LayerNormalization",
            [sum, Values(graph, weights, "embeddings.LayerNorm.weight"), Values(graph, weights, "embeddings.LayerNorm.bias")],
            attributes: [("epsilon", (float)shape.Epsilon)]);
    }

    /// <summary>Position embeddings with the first token type's added: there is only one.</summary>
    private static float[] Places(IReadOnlyDictionary<string, Weights> weights)
    {
        var type = weights["embeddings.token_type_embeddings.weight"];
        var width = type.Shape[1];

        return [.. weights["embeddings.position_embeddings.weight"].Values.Select((value, index) => value + type.Values[index % width])];
    }

    private static string Layer(
        OnnxGraph graph, IReadOnlyDictionary<string, Weights> weights, string name, string input, string mask, NetworkShape shape)
    {
        var attention = graph.Node(
            "Attention",
            [input, Combined(graph, weights, name), CombinedBias(graph, weights, name), mask],
            domain: OnnxGraph.Fused,
            attributes: [("num_heads", (long)shape.Heads)]);
        var middle = SkipNorm(graph, weights, Product(graph, weights, name + "attention.output.dense", attention), input, name + "attention.output.", shape);
        var inner = graph.Node(
            "BiasGelu",
            [Product(graph, weights, name + "intermediate.dense", middle), Values(graph, weights, name + "intermediate.dense.bias")],
            domain: OnnxGraph.Fused);

        return SkipNorm(graph, weights, Product(graph, weights, name + "output.dense", inner), middle, name + "output.", shape);
    }

    private static string SkipNorm(
        OnnxGraph graph, IReadOnlyDictionary<string, Weights> weights, string input, string skip, string name, NetworkShape shape) => graph.Node(
        "SkipLayerNormalization",
        [
            input, skip, Values(graph, weights, name + "LayerNorm.weight"), Values(graph, weights, name + "LayerNorm.bias"),
            Values(graph, weights, name + "dense.bias"),
        ],
        domain: OnnxGraph.Fused,
        attributes: [("epsilon", (float)shape.Epsilon)]);

    private static string Product(OnnxGraph graph, IReadOnlyDictionary<string, Weights> weights, string name, string input)
    {
        var weight = weights[name + ".weight"];
        var (rows, columns) = (weight.Shape[0], weight.Shape[1]);
        var turned = new float[weight.Values.Length];
        Turn(weight.Values, rows, columns, turned, rows, 0);

        return graph.Node("MatMul", [input, graph.Constant(name + ".weight", [columns, rows], turned)]);
    }

    /// <summary>Query, key and value side by side: input width × three times the width.</summary>
    private static string Combined(OnnxGraph graph, IReadOnlyDictionary<string, Weights> weights, string name)
    {
        var width = weights[name + "attention.self.query.weight"].Shape[0];
        var combined = new float[3 * width * width];

        foreach (var (index, part) in Parts(name).Index())
        {
            Turn(weights[part + ".weight"].Values, width, width, combined, 3 * width, index * width);
        }

        return graph.Constant(name + "qkv.weight", [width, 3 * width], combined);
    }

    private static string CombinedBias(OnnxGraph graph, IReadOnlyDictionary<string, Weights> weights, string name)
    {
        var bias = Parts(name).SelectMany(part => weights[part + ".bias"].Values).ToArray();

        return graph.Constant(name + "qkv.bias", [bias.Length], bias);
    }

    private static string[] Parts(string name) =>
        [name + "attention.self.query", name + "attention.self.key", name + "attention.self.value"];

    private static string Values(OnnxGraph graph, IReadOnlyDictionary<string, Weights> weights, string name) =>
        graph.Constant(name, weights[name].Shape, weights[name].Values);

    private static void Turn(float[] source, int rows, int columns, float[] target, int targetWidth, int offset)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                target[(column * targetWidth) + offset + row] = source[(row * columns) + column];
            }
        }
    }
}
