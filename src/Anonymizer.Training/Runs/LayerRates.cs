using Anonymizer.Ner.Models;
using Anonymizer.Training.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Anonymizer.Training.Runs;

/// <summary>AdamW with a learning rate for each depth of the network: slow at the bottom, fast in the parts that start from nothing.</summary>
internal sealed class LayerRates : IDisposable
{
    private readonly double[] factors;

    internal LayerRates(NerNetwork network, TrainingOptions options)
    {
        network.Parameters[NetworkParts.WordEmbeddings].requires_grad_(!options.FrozenWords);
        var groups = network.Learning
            .GroupBy(pair => FactorOf(pair.Key, network.Layers, options), pair => pair.Value)
            .OrderBy(group => group.Key)
            .ToList();
        factors = [.. groups.Select(group => group.Key)];
        Optimizer = optim.AdamW(
            [.. groups.Select(group => new AdamW.ParamGroup(group))], lr: options.LearningRate, weight_decay: options.WeightDecay);
    }

    internal AdamW Optimizer { get; }

    /// <summary>How many times the learning rate of the topmost layer a parameter learns.</summary>
    internal static double FactorOf(string name, int layers, TrainingOptions options)
    {
        if (name.StartsWith("head.", StringComparison.Ordinal) || name.StartsWith("embeddings.shape_embeddings", StringComparison.Ordinal))
        {
            return options.HeadFactor;
        }

        return Math.Pow(options.LayerDecay, NetworkParts.LayerOf(name) is { } layer ? layers - 1 - layer : layers);
    }

    internal void Set(double rate)
    {
        foreach (var (group, factor) in Optimizer.ParamGroups.Zip(factors))
        {
            group.LearningRate = rate * factor;
        }
    }

    public void Dispose() => Optimizer.Dispose();
}
