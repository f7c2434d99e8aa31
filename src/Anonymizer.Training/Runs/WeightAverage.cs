using Anonymizer.Training.Network;
using static TorchSharp.torch;

namespace Anonymizer.Training.Runs;

/// <summary>The running average of a network's weights while it learns: steadier than the weights of any one step.</summary>
/// <param name="learning">The network that learns.</param>
/// <param name="decay">What a step leaves of the average.</param>
/// <param name="steps">Steps planned: in a short run each one moves the average, or it would end before it has learned anything.</param>
internal sealed class WeightAverage(NerNetwork learning, double decay, int steps) : IDisposable
{
    /// <summary>The average is moved once in so many steps: it is nearly the same, and costs less.</summary>
    private const int MostEvery = 5;

    private const int FewestMoves = 10;

    private readonly int every = Math.Clamp(steps / FewestMoves, 1, MostEvery);

    private readonly NerNetwork? average = decay > 0 ? learning.Copy() : null;

    /// <summary>The network that bears the average; the learning one where nothing is averaged.</summary>
    internal NerNetwork Network => average ?? learning;

    /// <summary>How often the average was moved.</summary>
    internal int Moves { get; set; }

    /// <param name="step">Steps done. At first the average follows quickly, for the first weights are worth nothing.</param>
    internal void Follow(int step)
    {
        if (average is null || step % every != 0)
        {
            return;
        }

        Moves++;
        var kept = Math.Min(Math.Pow(decay, every), Moves / (Moves + 9.0));
        using var nothing = no_grad();

        foreach (var (name, parameter) in learning.Learning)
        {
            average.Parameters[name].lerp_(parameter, 1 - kept).DetachFromDisposeScope();
        }
    }

    public void Dispose() => average?.Dispose();
}
