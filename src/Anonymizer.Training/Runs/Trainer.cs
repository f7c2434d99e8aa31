using System.Diagnostics;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Anonymizer.Training.Runs;

/// <summary>Teaches a network a set: AdamW, a linear rise and fall of the learning rate, clipped gradients, averaged weights, checkpoints.</summary>
/// <remarks>With the same seed, threads and data two runs give the same weights, unless MaxMinutes cuts them.</remarks>
public sealed class Trainer(NerNetwork network, SubwordTokenizer tokenizer, LabelSet labels, TrainingOptions options)
{
    private const int LogEvery = 20;

    private readonly Stopwatch watch = new();
    private TimeSpan before;
    private double lossSum;
    private int lossCount;
    private long pieces;

    /// <param name="set">The training set.</param>
    /// <param name="report">Called after every few steps.</param>
    /// <param name="checkpoint">Called a few times an epoch and at the end, with the network of the averaged weights, which lives no longer than the training.</param>
    /// <param name="cancellation">Ends the training with OperationCanceledException.</param>
    public void Train(PreparedSet set, Action<TrainingProgress> report, Action<NerNetwork, TrainingProgress> checkpoint, CancellationToken cancellation) =>
        Train(set, report, checkpoint, state: null, cancellation);

    /// <summary>The same, begun where the state stands and kept there at each checkpoint.</summary>
    internal void Train(
        PreparedSet set, Action<TrainingProgress> report, Action<NerNetwork, TrainingProgress> checkpoint, RunState? state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(checkpoint);

        set_num_threads(options.Threads);
        watch.Restart();

        var random = new Random(options.Seed);
        var epoch = 0;
        var plan = NextEpoch(set, epoch, random);
        var schedule = new Schedule(options, plan.Count);
        using var rates = new LayerRates(network, options);
        using var average = new WeightAverage(network, options.AverageDecay, schedule.Steps);
        state?.Restore(network, average, rates.Optimizer);
        before = TimeSpan.FromSeconds(state?.Seconds ?? 0);
        var step = state?.Step ?? 0;
        var first = step;

        while (first >= plan.Count)
        {
            first -= plan.Count;
            epoch++;
            plan = NextEpoch(set, epoch, random);
        }

        while (!schedule.IsOver(step, Elapsed))
        {
            for (var index = first; index < plan.Count && !schedule.IsOver(step, Elapsed); index++)
            {
                cancellation.ThrowIfCancellationRequested();
                rates.Set(schedule.Rate(step, Elapsed));
                manual_seed(SeedOf(step));
                Step(set, plan[index], rates.Optimizer);
                step++;
                average.Follow(step);

                if (step % LogEvery == 0)
                {
                    report(Progress("step", step, schedule));
                }

                if (schedule.IsCheckpoint(step) && !schedule.IsOver(step, Elapsed))
                {
                    Keep();
                }
            }

            first = 0;
            epoch++;
            plan = NextEpoch(set, epoch, random);
        }

        Keep();

        void Keep()
        {
            checkpoint(average.Network, Progress("checkpoint", step, schedule));
            state?.Save(step, Elapsed, network, average, rates.Optimizer);
        }
    }

    private TimeSpan Elapsed => before + watch.Elapsed;

    /// <summary>Each step has its own seed, so that a resumed run drops what an uncut one drops.</summary>
    private long SeedOf(int step) => (options.Seed * 1_000_003L) + step;

    private IReadOnlyList<IReadOnlyList<TextWindow>> NextEpoch(PreparedSet set, int epoch, Random random) =>
        EpochPlan.Of(set.Texts, set.TurnsOf(epoch), options, random);

    private void Step(PreparedSet set, IReadOnlyList<TextWindow> windows, optim.Optimizer optimizer)
    {
        using var scope = NewDisposeScope();
        var batch = Batch.Of(windows, set.Texts, tokenizer);
        var outputs = network.Forward(batch.Ids, batch.Shapes, batch.Mask, batch.Wanted, options.Mode(training: true));
        var loss = NerLoss.Of(outputs, batch.Words, set.Targets, labels);

        optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(network.Learning.Select(pair => pair.Value), options.ClipNorm);
        optimizer.step();

        lossSum += loss.item<float>();
        lossCount++;
        pieces += windows.Sum(window => window.Window.Length);
    }

    private TrainingProgress Progress(string kind, int step, Schedule schedule)
    {
        var progress = new TrainingProgress(
            kind, step, schedule.Steps, schedule.Share(step, Elapsed), lossCount == 0 ? 0 : lossSum / lossCount, Elapsed.TotalSeconds)
        {
            PiecesPerSecond = pieces / watch.Elapsed.TotalSeconds,
        };
        (lossSum, lossCount) = (0, 0);

        return progress;
    }
}
