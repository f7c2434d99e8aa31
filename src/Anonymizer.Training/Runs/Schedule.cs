namespace Anonymizer.Training.Runs;

/// <summary>How far a training is, and how fast it learns there: by steps, or by the clock where that runs out first.</summary>
internal sealed class Schedule(TrainingOptions options, int stepsPerEpoch)
{
    internal int Steps => options.Epochs * stepsPerEpoch;

    /// <summary>From 0 to 1.</summary>
    internal double Share(int step, TimeSpan elapsed) =>
        Math.Min(1, Math.Max((double)step / Steps, options.MaxMinutes is { } minutes ? elapsed.TotalMinutes / minutes : 0));

    internal bool IsOver(int step, TimeSpan elapsed) => Share(step, elapsed) >= 1;

    internal bool IsCheckpoint(int step) => step % Math.Max(1, stepsPerEpoch / options.CheckpointsPerEpoch) == 0;

    internal double Rate(int step, TimeSpan elapsed)
    {
        var share = Share(step, elapsed);
        var rise = options.Warmup > 0 ? (share + (1.0 / Steps)) / options.Warmup : 1;

        return options.LearningRate * Math.Min(1, Math.Min(rise, (1 - share) / (1 - options.Warmup)));
    }
}
