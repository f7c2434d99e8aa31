using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Microsoft.ML.OnnxRuntime;

namespace Anonymizer.Ner.Onnx;

/// <summary>Runs the network over a text in ONNX Runtime, several windows at once. Thread safe.</summary>
public sealed class OnnxTagger : IDisposable
{
    private const int BatchWindows = 8;
    private const int Threads = 2;

    private static readonly string[] InputNames = [OnnxExporter.Ids, OnnxExporter.Shapes, OnnxExporter.Mask];
    private static readonly string[] OutputNames = [OnnxExporter.Outputs];

    private readonly InferenceSession session;
    private readonly DecodingOptions decoding;
    private readonly int width;
    private readonly SubwordTokenizer tokenizer;

    /// <param name="model">The model; its graph is built from the weights here, which takes about a second.</param>
    /// <param name="tokenizer">That of the model.</param>
    public OnnxTagger(ModelFolder model, SubwordTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(model);

        using var options = new SessionOptions { IntraOpNumThreads = Threads, InterOpNumThreads = 1 };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        session = new InferenceSession(OnnxExporter.Export(model.Manifest.Network, model.ReadWeights()), options);
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

        foreach (var batch in windows.Chunk(BatchWindows))
        {
            Run(text, batch, outputs);
        }

        return outputs;
    }

    public void Dispose() => session.Dispose();

    private void Run(TokenizedText text, Window[] windows, WordOutputs outputs)
    {
        var length = windows.Max(window => window.Length) + 2;
        var batch = new WindowBatch(windows.Length, length, tokenizer.PaddingId);

        for (var row = 0; row < windows.Length; row++)
        {
            batch.Set(row, text, windows[row], tokenizer);
        }

        long[] size = [windows.Length, length];
        using var ids = OrtValue.CreateTensorValueFromMemory(batch.Ids, size);
        using var shapes = OrtValue.CreateTensorValueFromMemory(batch.Shapes, size);
        using var mask = OrtValue.CreateTensorValueFromMemory(batch.Mask, size);
        using var options = new RunOptions();
        using var results = session.Run(options, InputNames, [ids, shapes, mask], OutputNames);
        var values = results[0].GetTensorDataAsSpan<float>();

        for (var row = 0; row < windows.Length; row++)
        {
            Collect(text, windows[row], values.Slice(row * length * width, length * width), outputs);
        }
    }

    private void Collect(TokenizedText text, Window window, ReadOnlySpan<float> rows, WordOutputs outputs)
    {
        for (var piece = window.CoreStart; piece < window.CoreEnd; piece++)
        {
            if (text.IsFirst(piece))
            {
                outputs.Set(text.Pieces[piece].Word, rows.Slice((1 + piece - window.Start) * width, width));
            }
        }
    }
}
