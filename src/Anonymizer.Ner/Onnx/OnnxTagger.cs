using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Microsoft.ML.OnnxRuntime;

namespace Anonymizer.Ner.Onnx;

/// <summary>Runs the network over a text in ONNX Runtime, one window a processor at a time. Thread safe.</summary>
/// <remarks>A window by itself needs no padding and no mask, stays in the processor's cache, and its answers depend on no other window.</remarks>
public sealed class OnnxTagger : IDisposable
{
    private static readonly string[] InputNames = [OnnxExporter.Ids, OnnxExporter.Shapes, OnnxExporter.Places, OnnxExporter.Pieces];
    private static readonly string[] OutputNames = [OnnxExporter.Outputs];
    private static readonly ParallelOptions Parallel = new() { MaxDegreeOfParallelism = Environment.ProcessorCount, TaskScheduler = null }; // that of the caller

    private readonly RunOptions run = new();
    private readonly InferenceSession session;
    private readonly OrtValue pieces;
    private readonly DecodingOptions decoding;
    private readonly int width;
    private readonly SubwordTokenizer tokenizer;

    /// <param name="model">The model; its graph is built from the weights here.</param>
    /// <param name="tokenizer">That of the model.</param>
    /// <param name="precision">In what numbers to compute; null is what the model's manifest says.</param>
    public OnnxTagger(ModelFolder model, SubwordTokenizer tokenizer, Precision? precision = null)
    {
        ArgumentNullException.ThrowIfNull(model);

        var (graph, table) = Export(model, precision ?? model.Manifest.Precision);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        session = Open(graph);
        pieces = OrtValue.CreateTensorValueFromMemory(table, [model.Manifest.Network.Vocabulary, model.Manifest.Network.Hidden]);
        decoding = model.Manifest.Decoding;
        width = model.Labels.Width;
        this.tokenizer = tokenizer;
    }

    /// <summary>The network's outputs for every word.</summary>
    public WordOutputs Tag(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var outputs = new WordOutputs(text.Words.Count, width);
        var windows = WindowSplitter.Split(text.Pieces.Count, decoding.Window - 2, decoding.Context);
        System.Threading.Tasks.Parallel.ForEach(windows, Parallel, window => Judge(text, window, outputs));

        return outputs;
    }

    public void Dispose()
    {
        session.Dispose();
        pieces.Dispose();
        run.Dispose();
    }

    /// <summary>Apart, so that the weights in single precision are garbage before ONNX Runtime makes its own copies.</summary>
    private static (byte[] Graph, Float16[] Pieces) Export(ModelFolder model, Precision precision)
    {
        var weights = model.ReadWeights();

        return (OnnxExporter.Export(model.Manifest.Network, weights, precision), OnnxExporter.PieceTable(weights));
    }

    /// <summary>The graph is written as it is to run; ONNX Runtime's further fusions would only bring its slower kernels back.</summary>
    private static InferenceSession Open(byte[] graph)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
        };

        return new InferenceSession(graph, options);
    }

    private void Judge(TokenizedText text, Window window, WordOutputs outputs)
    {
        var inputs = new WindowInputs(text, window, tokenizer);

        if (inputs.Places.Length == 0)
        {
            return;
        }

        using var ids = OrtValue.CreateTensorValueFromMemory(inputs.Ids, [1, inputs.Ids.Length]);
        using var shapes = OrtValue.CreateTensorValueFromMemory(inputs.Shapes, [1, inputs.Shapes.Length]);
        using var places = OrtValue.CreateTensorValueFromMemory(inputs.Places, [inputs.Places.Length]);
        using var results = session.Run(run, InputNames, [ids, shapes, places, pieces], OutputNames);
        var rows = results[0].GetTensorDataAsSpan<float>();

        foreach (var (row, word) in inputs.Words.Index())
        {
            outputs.Set(word, rows.Slice(row * width, width));
        }
    }
}
