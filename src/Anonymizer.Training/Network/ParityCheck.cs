using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Network;

/// <summary>Does the served graph say what the trained network says? Compares their outputs on real windows.</summary>
public static class ParityCheck
{
    /// <summary>Largest difference of two logits that is put down to another order of sums in single precision.</summary>
    public const double Tolerance = 1e-3;

    private const int EnoughPieces = 8_000;

    /// <returns>The largest difference of two logits.</returns>
    /// <exception cref="DomainException">run.parity: they differ by more than the tolerance; the model must not be used.</exception>
    public static double Run(ModelFolder model, IReadOnlyList<TokenizedText> texts, SubwordTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(model);

        using var network = new NerNetwork(model.Manifest.Network, model.ReadWeights());
        using var tagger = new OnnxTagger(model, tokenizer, Precision.Full);
        var difference = Largest(network, tagger, model, Enough(texts), tokenizer);

        return difference <= Tolerance
            ? difference
            : throw new DomainException("run.parity", $"The served graph differs from the network by {difference:G3}: the run failed.");
    }

    /// <summary>The largest difference between a network and a tagger on the texts.</summary>
    public static double Largest(
        NerNetwork network, OnnxTagger tagger, ModelFolder model, IReadOnlyList<TokenizedText> texts, SubwordTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(tagger);
        ArgumentNullException.ThrowIfNull(texts);

        var trained = SetScorer.Predict(network, texts, tokenizer, model.Labels, model.Manifest.Decoding, ForwardMode.Exact);

        return texts.Zip(trained, (text, outputs) => Largest(outputs, tagger.Tag(text))).DefaultIfEmpty(0).Max();
    }

    private static double Largest(WordOutputs one, WordOutputs other)
    {
        var largest = 0.0;

        for (var word = 0; word < one.WordCount; word++)
        {
            for (var index = 0; index < one.Width; index++)
            {
                largest = Math.Max(largest, Math.Abs(one.Of(word)[index] - other.Of(word)[index]));
            }
        }

        return largest;
    }

    private static List<TokenizedText> Enough(IReadOnlyList<TokenizedText> texts)
    {
        var pieces = 0;

        return [.. texts.TakeWhile(text => (pieces += text.Pieces.Count) - text.Pieces.Count < EnoughPieces)];
    }
}
