using System.Diagnostics;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Network;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Anonymizer.Training.Runs;

/// <summary>Teaches a network a set: AdamW, a linear rise and fall of the learning rate, clipped gradients, checkpoints.</summary>
/// <remarks>With the same seed, threads and data two runs give the same weights, unless MaxMinutes cuts them.</remarks>
public sealed class Trainer(NerNetwork network, SubwordTokenizer tokenizer, LabelSet labels, TrainingOptions options)
{
    private const int LogEvery = 20;

    private readonly Stopwatch watch = new();
    private double lossSum;
    private int lossCount;
    private long pieces;

    /// <param name="set">The training set.</param>
    /// <param name="report">Called after every few steps.</param>
    /// <param name="checkpoint">Called a few times an epoch and at the end.</param>
    /// <param name="cancellation">Ends the training with OperationCanceledException.</param>
    public void Train(PreparedSet set, Action<TrainingProgress> report, Action<TrainingProgress> checkpoint, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(checkpoint);

        set_num_threads(options.Threads);
        manual_seed(options.Seed);
        watch.Restart();

        using var optimizer = NewOptimizer();
        var random = new Random(options.Seed);
        var plan = NextEpoch(set, random);
        var schedule = new Schedule(options, plan.Count);
        var step = 0;

        while (!schedule.IsOver(step, watch.Elapsed))
        {
            for (var index = 0; index < plan.Count && !schedule.IsOver(step, watch.Elapsed); index++)
            {
                cancellation.ThrowIfCancellationRequested();
                Step(set, plan[index], optimizer, schedule.Rate(step, watch.Elapsed));
                step++;

                if (step % LogEvery == 0)
                {
                    report(Progress("step", step, schedule));
                }

                if (schedule.IsCheckpoint(step) && !schedule.IsOver(step, watch.Elapsed))
                {
                    checkpoint(Progress("checkpoint", step, schedule));
                }
            }

            plan = NextEpoch(set, random);
        }

        checkpoint(Progress("checkpoint", step, schedule));
    }

    private IReadOnlyList<IReadOnlyList<TextWindow>> NextEpoch(PreparedSet set, Random random) =>
        EpochPlan.Of(set.Texts, options.Window - 2, options.BatchPieces, random);

    private AdamW NewOptimizer()
    {
        var fresh = network.Parameters.Where(pair => IsFresh(pair.Key)).Select(pair => pair.Value);
        var encoder = network.Parameters.Where(pair => !IsFresh(pair.Key)).Select(pair => pair.Value);

        return optim.AdamW(
            [new AdamW.ParamGroup(encoder), new AdamW.ParamGroup(fresh)],
            lr: options.LearningRate,
            weight_decay: options.WeightDecay);
    }

    private static bool IsFresh(string name) =>
        name.StartsWith("head.", StringComparison.Ordinal) || name.StartsWith("embeddings.shape_embeddings", StringComparison.Ordinal);

    private void Step(PreparedSet set, IReadOnlyList<TextWindow> windows, AdamW optimizer, double rate)
    {
        using var scope = NewDisposeScope();
        var groups = optimizer.ParamGroups.ToList();
        groups[0].LearningRate = rate;
        groups[1].LearningRate = rate * options.HeadFactor;

        var batch = Batch.Of(windows, set.Texts, tokenizer);
        var outputs = network.Forward(batch.Ids, batch.Shapes, batch.Mask, batch.Wanted, options.Mode(training: true));
        var loss = NerLoss.Of(outputs, batch.Words, set.Targets, labels);

        optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(network.Parameters.Values, options.ClipNorm);
        optimizer.step();

        lossSum += loss.item<float>();
        lossCount++;
        pieces += windows.Sum(window => window.Window.Length);
    }

    private TrainingProgress Progress(string kind, int step, Schedule schedule)
    {
        var progress = new TrainingProgress(
            kind, step, schedule.Steps, schedule.Share(step, watch.Elapsed), lossCount == 0 ? 0 : lossSum / lossCount, watch.Elapsed.TotalSeconds)
        {
            PiecesPerSecond = pieces / watch.Elapsed.TotalSeconds,
        };
        (lossSum, lossCount) = (0, 0);

        return progress;
    }
}
