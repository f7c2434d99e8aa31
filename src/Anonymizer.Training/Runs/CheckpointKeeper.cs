using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Runs;

/// <summary>Scores a network on dev at each checkpoint and saves it as the last, and as the best if it is.</summary>
internal sealed class CheckpointKeeper(
    RunFolder run, RunStart start, RunState state, PreparedSet dev, SubwordTokenizer tokenizer, ForwardMode mode)
{
    internal TrainingProgress Keep(NerNetwork network, TrainingProgress line)
    {
        var outputs = SetScorer.Predict(network, dev.Texts, tokenizer, start.Labels, start.Manifest.Decoding, mode);
        var scores = SetScorer.Score(dev, outputs, start.Labels, start.Manifest.Decoding);
        Save(network, run.LastModelPath);

        if (scores.Choice >= state.Best)
        {
            state.Best = scores.Choice;
            Save(network, run.ModelPath);
        }

        return line with { Dev = scores };
    }

    private void Save(NerNetwork network, string path) =>
        ModelFolder.Save(path, start.Manifest, start.Labels, start.Vocabulary, network.ReadWeights());
}
