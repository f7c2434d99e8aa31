using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Training.Runs;
using Spectre.Console;

namespace Anonymizer.Cli.Training;

/// <summary><c>train RUN_FOLDER</c>: one training run, from its folder alone. The web service starts exactly this.</summary>
internal sealed class TrainCommand
{
    private readonly Surroundings surroundings;

    private readonly Argument<string> folder = new("RUN_FOLDER")
    {
        Description = "Holds request.json, train.jsonl, dev.jsonl and test.jsonl; gets log.jsonl, model/ and evaluation.json.",
    };

    private TrainCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var train = new TrainCommand(surroundings);
        var command = new Command("train", "Train a model as a run folder asks, keep the best, check the export against the network, score it.") { train.folder };
        command.SetAction(train.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(folder);

        if (!File.Exists(Path.Combine(path, "request.json")))
        {
            throw new DomainException("run.missing", $"{path} is no run folder: it must hold request.json, train.jsonl and dev.jsonl.");
        }

        var run = new RunFolder(path);
        var version = await WatchedAsync(progress => TrainAsync(run, progress, cancellationToken));
        await surroundings.Terminal.Error.WriteLineAsync($"{version} is in {run.ModelPath}, its scores in {run.EvaluationPath}.");

        if (arguments.GetValue<bool>(CommandTree.JsonName))
        {
            var evaluation = JsonDocument.Parse(await File.ReadAllBytesAsync(run.EvaluationPath, cancellationToken)).RootElement;
            await surroundings.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Version = version, Model = run.ModelPath, Evaluation = evaluation }, Json.Indented));
        }

        return ExitCode.Done;
    }

    /// <summary>A method of its own: libtorch is loaded where it is entered, and no sooner.</summary>
    private static async Task<string> TrainAsync(RunFolder run, IProgress<TrainingProgress> progress, CancellationToken cancellationToken) =>
        (await TrainingRun.ExecuteAsync(run, progress, cancellationToken)).Version;

    private Task<string> WatchedAsync(Func<IProgress<TrainingProgress>, Task<string>> work) =>
        surroundings.Terminal.People.Progress().StartAsync(progress =>
        {
            var bar = progress.AddTask("train", maxValue: 1);

            return work(new TrainingWatch(surroundings.Terminal, share => bar.Value = share));
        });

    /// <summary>Moves the bar with each step and writes a line at each checkpoint, on the trainer's own thread.</summary>
    private sealed class TrainingWatch(Terminal terminal, Action<double> moveTo) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            moveTo(value.Share);

            if (value.Kind != "step")
            {
                terminal.Error.WriteLine(LineOf(value));
            }
        }

        private static string LineOf(TrainingProgress progress)
        {
            var scores = progress.Dev is { } dev
                ? string.Create(CultureInfo.InvariantCulture, $", dev mask recall {dev.MaskRecall:F3}, precision {dev.MaskPrecision:F3}")
                : "";

            return string.Create(
                CultureInfo.InvariantCulture,
                $"{progress.Kind}: step {progress.Step} of {progress.Steps}, loss {progress.Loss:F3}, {progress.PiecesPerSecond:F0} pieces/s, {progress.Seconds:F0} s{scores}");
        }
    }
}
