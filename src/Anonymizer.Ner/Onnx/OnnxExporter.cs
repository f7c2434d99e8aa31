using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Anonymizer.Ner.Models;
using Microsoft.ML.OnnxRuntime;

namespace Anonymizer.Ner.Onnx;

/// <summary>Writes the network as an ONNX model from its weights: TorchSharp has no exporter, and the weights are stored once.</summary>
/// <remarks>
/// The same graph as NerNetwork of Anonymizer.Training; every training run ends with a parity check of the two. One
/// window a run, so nothing is padded and no mask is needed; the last layer is computed only at the places that are
/// asked for. A sum and a layer norm stand for SkipLayerNormalization, whose kernel is several times slower.
/// </remarks>
public sealed class OnnxExporter
{
    /// <summary>Word pieces of a window, 1 × length.</summary>
    public const string Ids = "ids";

    /// <summary>Word shapes of a window, 1 × length.</summary>
    public const string Shapes = "shapes";

    /// <summary>Places in the window whose outputs are wanted.</summary>
    public const string Places = "places";

    /// <summary>The word pieces' embeddings, vocabulary × width, in half precision as the file has them; see <see cref="PieceTable"/>.</summary>
    public const string Pieces = "pieces";

    /// <summary>Logits, 1 × places × labels.</summary>
    public const string Outputs = "outputs";

    private const string Positions = "embeddings.position_embeddings.weight";

    private readonly OnnxGraph graph = new();
    private readonly IReadOnlyDictionary<string, Weights> weights;
    private readonly NetworkShape shape;
    private readonly Precision precision;
    private readonly ProductNodes products;

    private OnnxExporter(NetworkShape shape, IReadOnlyDictionary<string, Weights> weights, Precision precision, bool isSigned)
    {
        this.shape = shape;
        this.weights = weights;
        this.precision = precision;
        products = new ProductNodes(graph, weights, isSigned);
    }

    /// <param name="shape">The network's measures.</param>
    /// <param name="weights">Its weights by their names in the checkpoint.</param>
    /// <param name="precision">In what numbers the layers' products are computed; the head's are single.</param>
    /// <returns>The bytes of an ONNX model.</returns>
    public static byte[] Export(NetworkShape shape, IReadOnlyDictionary<string, Weights> weights, Precision precision) =>
        Export(shape, weights, precision, Int8Weights.IsSignedExact);

    internal static byte[] Export(NetworkShape shape, IReadOnlyDictionary<string, Weights> weights, Precision precision, bool isSigned)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(weights);

        return new OnnxExporter(shape, weights, precision, isSigned).Write();
    }

    /// <summary>
    /// Half of all weights. It is an input of the graph, so that one copy of it serves: as a constant it would stand in
    /// the model's bytes and twice in ONNX Runtime while that reads them.
    /// </summary>
    public static Float16[] PieceTable(IReadOnlyDictionary<string, Weights> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);

        var table = new Float16[weights[NetworkParts.WordEmbeddings].Values.Length];
        TensorPrimitives.ConvertToHalf(weights[NetworkParts.WordEmbeddings].Values, MemoryMarshal.Cast<Float16, Half>(table.AsSpan()));

        return table;
    }

    private byte[] Write()
    {
        var places = graph.Input(Places, OnnxGraph.ElementType.Int64, "count");
        var hidden = Embedding();

        for (var layer = 0; layer < shape.Layers; layer++)
        {
            hidden = Layer($"encoder.layer.{layer}.", hidden, layer == shape.Layers - 1 ? places : null);
        }

        graph.Node("Identity", [products.Add("head", hidden, Precision.Full)], Outputs);
        graph.Output(Outputs, "batch", "count", "width");

        return graph.ToModel();
    }

    private string Embedding()
    {
        var ids = graph.Input(Ids, OnnxGraph.ElementType.Int64, "batch", "length");
        var shapes = graph.Input(Shapes, OnnxGraph.ElementType.Int64, "batch", "length");
        var table = graph.Input(Pieces, OnnxGraph.ElementType.Half, "vocabulary", "hidden");
        var words = graph.Node("Cast", [graph.Node("Gather", [table, ids])], attributes: [("to", (long)OnnxGraph.ElementType.Single)]);
        var forms = graph.Node("Gather", [Values("embeddings.shape_embeddings.weight"), shapes]);
        var length = graph.Node("Shape", [ids], attributes: [("start", 1L), ("end", 2L)]);
        var positions = graph.Constant(Positions, weights[Positions].Shape, PositionValues());
        var used = graph.Node("Slice", [positions, graph.Constant("zero", [0]), length, graph.Constant("axis", [0])]);

        return Norm(graph.Node("Add", [words, forms]), used, "embeddings.");
    }

    /// <summary>Position embeddings with the first token type's added: there is only one.</summary>
    private float[] PositionValues()
    {
        var type = weights["embeddings.token_type_embeddings.weight"];
        var width = type.Shape[1];

        return [.. weights[Positions].Values.Select((value, index) => value + type.Values[index % width])];
    }

    /// <param name="name">The layer's prefix.</param>
    /// <param name="input">Its input.</param>
    /// <param name="places">Where it is computed; everywhere if null.</param>
    private string Layer(string name, string input, string? places)
    {
        var asking = places is null ? input : graph.Node("Gather", [input, places], attributes: [("axis", 1L)]);
        var attention = graph.Node(
            "MultiHeadAttention",
            [
                Product(name + "attention.self.query", asking), Product(name + "attention.self.key", input), Product(name + "attention.self.value", input),
            ],
            domain: OnnxGraph.Fused,
            attributes: [("num_heads", (long)shape.Heads)]);
        var middle = Norm(Product(name + "attention.output.dense", attention), asking, name + "attention.output.");
        var inner = graph.Node("Gelu", [Product(name + "intermediate.dense", middle)]);

        return Norm(Product(name + "output.dense", inner), middle, name + "output.");
    }

    private string Product(string layer, string input) => products.Add(layer, input, precision);

    private string Norm(string input, string skip, string name) => graph.Node(
        "LayerNormalization",
        [graph.Node("Add", [input, skip]), Values(name + "LayerNorm.weight"), Values(name + "LayerNorm.bias")],
        attributes: [("epsilon", (float)shape.Epsilon)]);

    private string Values(string name) => graph.Constant(name, weights[name].Shape, weights[name].Values);
}
