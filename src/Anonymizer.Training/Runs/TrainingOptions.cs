using Anonymizer.Training.Network;
using static TorchSharp.torch;

namespace Anonymizer.Training.Runs;

/// <summary>How a network is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Passes over the training set.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>Highest learning rate of the encoder; rises linearly at first, then falls linearly to 0.</summary>
    public double LearningRate { get; init; } = 2e-4;

    /// <summary>The head and the word-shape embedding learn this many times faster: they start from nothing.</summary>
    public double HeadFactor { get; init; } = 5;

    /// <summary>Each layer of the encoder learns this many times slower than the one above it: what lies deep is general (Howard and Ruder 2018).</summary>
    public double LayerDecay { get; init; } = 0.92;

    /// <summary>What a step leaves of the running average of the weights, which is what is scored and saved (Polyak 1992); 0 for the weights themselves.</summary>
    public double AverageDecay { get; init; } = 0.99;

    /// <summary>The vectors of the word pieces stay as the base has them: they are a third of all weights, and a set of judgments knows few of them.</summary>
    public bool FrozenWords { get; init; } = true;

    /// <summary>Share of the windows that are learned as if they were written in capitals.</summary>
    public double CapitalShare { get; init; } = 0.03;

    /// <summary>Share of the run in which the learning rate rises.</summary>
    public double Warmup { get; init; } = 0.06;

    public double WeightDecay { get; init; } = 0.01;

    public double Dropout { get; init; } = 0.1;

    /// <summary>Word pieces in one step, padding included.</summary>
    public int BatchPieces { get; init; } = 2048;

    /// <summary>Pieces in a window, special ones included.</summary>
    public int Window { get; init; } = 384;

    /// <summary>Pieces on each side of a window that the model, when it serves, sees but does not judge; a model that starts from another keeps that one's.</summary>
    public int Context { get; init; } = 24;

    /// <summary>Gradients longer than this are shortened to it.</summary>
    public double ClipNorm { get; init; } = 1;

    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;

    /// <summary>Matrix products in bfloat16 while training: several times faster on processors that have it.</summary>
    public bool HalfPrecision { get; init; } = true;

    /// <summary>Checkpoints, each scored on dev and saved, in one epoch.</summary>
    public int CheckpointsPerEpoch { get; init; } = 2;

    /// <summary>At most so many texts of dev are scored at a checkpoint, evenly spaced; the whole of it at the end.</summary>
    public int CheckpointTexts { get; init; } = 250;

    /// <summary>Precision of the masks that the thresholds, tuned on dev, must keep if they can.</summary>
    public double PrecisionFloor { get; init; } = 0.84;

    /// <summary>The thresholds and the calibration stay those of the model that the run starts from: dev is no held-out set, so nothing may be tuned on it.</summary>
    public bool KeepsDecoding { get; init; }

    /// <summary>The schedule is shortened so that training ends within these minutes; null for no limit. With a limit a run is not repeatable.</summary>
    public double? MaxMinutes { get; init; }

    internal ForwardMode Mode(bool training) =>
        new(training ? Dropout : 0, HalfPrecision ? ScalarType.BFloat16 : ScalarType.Float32);
}
