using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Data;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Runs;

/// <summary>Does what a run folder asks for: trains, keeps the best and the last model, checks parity, scores.</summary>
public static class TrainingRun
{
    /// <returns>The best model; also in the folder's model/.</returns>
    /// <remarks>
    /// A run that was canceled or killed goes on at its last checkpoint when it is executed again, as if it had never been
    /// cut: the same bits come out. A run whose request or data changed, or that was finished, begins anew.
    /// </remarks>
    /// <exception cref="DomainException">run.damaged, run.parity; data.…; base.…; model.….</exception>
    /// <exception cref="OperationCanceledException">The run was canceled; the checkpoints so far stay.</exception>
    public static Task<ModelFolder> ExecuteAsync(RunFolder run, IProgress<TrainingProgress>? progress, CancellationToken cancellation) =>
        Task.Run(() => Execute(run, progress, cancellation), cancellation);

    private static ModelFolder Execute(RunFolder run, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        void Report(TrainingProgress line)
        {
            run.Log(line);
            progress?.Report(line);
        }

        try
        {
            return Train(run, Report, cancellation);
        }
        catch (OperationCanceledException)
        {
            Report(new TrainingProgress("canceled", 0, 0, 0, 0, 0));
            throw;
        }
        catch (Exception problem)
        {
            Report(new TrainingProgress("failed", 0, 0, 0, 0, 0) { Problem = (problem as DomainException)?.Code ?? problem.GetType().Name });
            throw;
        }
    }

    private static ModelFolder Train(RunFolder run, Action<TrainingProgress> report, CancellationToken cancellation)
    {
        var request = run.ReadRequest();
        var start = RunStart.Of(run, request);
        var tokenizer = start.OpenTokenizer();
        var train = PreparedSet.Of(run.ReadNeededSet("train", start.Labels), tokenizer, start.Labels);
        var dev = PreparedSet.Of(run.ReadNeededSet("dev", start.Labels), tokenizer, start.Labels);
        var state = RunState.Of(run, start);
        report(new TrainingProgress(state.Step == 0 ? "started" : "resumed", state.Step, 0, 0, 0, state.Seconds));

        using var network = new NerNetwork(start.Manifest.Network, start.Weights);
        var keeper = new CheckpointKeeper(run, start, state, dev.Sample(request.Options.CheckpointTexts), tokenizer, request.Options.Mode(training: false));
        var trainer = new Trainer(network, tokenizer, start.Labels, request.Options);
        trainer.Train(train, report, (averaged, line) => report(keeper.Keep(averaged, line)), state, cancellation);
        var model = Finish(run, request, report, cancellation);
        state.Delete();

        return model;
    }

    /// <summary>Judges the best model of the run: also finishes a run that was cut after a checkpoint.</summary>
    /// <exception cref="DomainException">run.parity, run.damaged, model.damaged.</exception>
    public static ModelFolder Finish(RunFolder run, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);

        return Finish(run, run.ReadRequest(), line => progress?.Report(line), cancellation);
    }

    private static ModelFolder Finish(RunFolder run, RunRequest request, Action<TrainingProgress> report, CancellationToken cancellation)
    {
        var model = ModelFolder.Open(run.ModelPath);
        var evaluation = RunEvaluation.Of(run, model, request, cancellation);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(evaluation, ModelManifest.Json);
        AtomicFile.Write(run.EvaluationPath, bytes);
        AtomicFile.Write(Path.Combine(run.ModelPath, "evaluation.json"), bytes);
        var judged = evaluation.WriteInto(model);
        report(new TrainingProgress("finished", 0, 0, 1, 0, 0) { Dev = evaluation.Dev });

        return judged;
    }
}
