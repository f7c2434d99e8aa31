using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Anonymizer.Benchmarks;

/// <summary>One large product on one thread: what this processor can do in ONNX Runtime, against which the network is measured.</summary>
internal sealed class Product : IDisposable
{
    /// <summary>Multiplications and additions of one run.</summary>
    public const double Operations = 2.0 * Rows * Width * Width;

    private const int Rows = 512;
    private const int Width = 1536;

    private readonly RunOptions run = new();
    private readonly InferenceSession session;
    private readonly OrtValue input;

    public Product(Precision precision)
    {
        var random = new Random(1);
        var weights = new Dictionary<string, Weights> { ["peak.weight"] = Numbers(random, Width, Width), ["peak.bias"] = Numbers(random, Width, 1) };
        var graph = new OnnxGraph();
        var rows = graph.Input("rows", OnnxGraph.ElementType.Single, "batch", "row", "width");
        graph.Node("Identity", [new ProductNodes(graph, weights, Int8Weights.IsSignedExact).Add("peak", rows, precision)], "product");
        graph.Output("product", "batch", "row", "width");
        using var options = new SessionOptions { IntraOpNumThreads = 1, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC };
        session = new InferenceSession(graph.ToModel(), options);
        input = OrtValue.CreateTensorValueFromMemory(Numbers(random, Rows, Width).Values, [1, Rows, Width]);
    }

    public void Run() => session.Run(run, ["rows"], [input], ["product"]).Dispose();

    public void Dispose()
    {
        input.Dispose();
        session.Dispose();
        run.Dispose();
    }

    private static Weights Numbers(Random random, int rows, int columns)
    {
        var values = new float[rows * columns];

        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (float)random.NextDouble() - 0.5f;
        }

        return new Weights(columns == 1 ? [rows] : [rows, columns], values);
    }
}
