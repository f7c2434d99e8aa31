using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Network;
using static TorchSharp.torch;

namespace Anonymizer.Training.Runs;

/// <summary>Runs a network over a set and counts.</summary>
public static class SetScorer
{
    private const int BatchWindows = 8;

    /// <summary>The network's outputs for all words of the texts, with the windows of serving.</summary>
    public static IReadOnlyList<WordOutputs> Predict(
        NerNetwork network, IReadOnlyList<TokenizedText> texts, SubwordTokenizer tokenizer, LabelSet labels, DecodingOptions decoding,
        ForwardMode mode)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(decoding);

        var outputs = texts.Select(text => new WordOutputs(text.Words.Count, labels.Width)).ToList();
        var windows = texts
            .SelectMany((text, index) => WindowSplitter.Split(text.Pieces.Count, decoding.Window - 2, decoding.Context)
                .Select(window => new TextWindow(index, window)))
            .OrderBy(window => window.Window.Length);

        using var nothing = no_grad();

        foreach (var chunk in windows.Chunk(BatchWindows))
        {
            using var scope = NewDisposeScope();
            var batch = Batch.Of(chunk, texts, tokenizer);
            var values = network.Forward(batch.Ids, batch.Shapes, batch.Mask, batch.Wanted, mode).data<float>().ToArray();

            for (var row = 0; row < batch.Words.Count; row++)
            {
                var (text, word) = batch.Words[row];
                outputs[text].Set(word, values.AsSpan(row * labels.Width, labels.Width));
            }
        }

        return outputs;
    }

    public static SetScores Score(PreparedSet set, IReadOnlyList<WordOutputs> outputs, LabelSet labels, DecodingOptions decoding, ModelCalibration? calibration = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(labels);

        var decoder = new MentionDecoder(labels, decoding, "", calibration);
        var counts = new WordCounts(labels);

        for (var index = 0; index < set.Texts.Count; index++)
        {
            var text = set.Texts[index];
            var predicted = new Mention?[text.Words.Count];

            foreach (var mention in decoder.Decode(text, outputs[index]).Where(mention => !mention.IsNearMiss))
            {
                predicted.AsSpan(Data.WordTargets.WordsIn(text, mention.Span.Start, mention.Span.End)).Fill(mention);
            }

            counts.Add(set.Targets[index], predicted);
        }

        return counts.ToScores();
    }
}
