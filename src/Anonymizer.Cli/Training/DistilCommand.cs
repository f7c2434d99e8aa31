using System.CommandLine;
using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Training.Bases;
using Anonymizer.Training.Distillation;
using Anonymizer.Training.Runs;

namespace Anonymizer.Cli.Training;

/// <summary><c>distil pack</c> and <c>distil unpack</c>: a small network learns from larger ones on another machine, one with a graphics processor.</summary>
internal sealed class DistilCommand
{
    private readonly Surroundings surroundings;

    private readonly Argument<string> run = new("RUN_FOLDER") { Description = "A prepared run whose start is the small network's base." };
    private readonly Argument<string> pack = new("FOLDER") { Description = "Gets the run's sets and both bases as plain arrays. It holds what the judgments say: take it away afterwards." };
    private readonly Argument<string> weights = new("FOLDER") { Description = "What models/distillation/distil.py left: blobs.json and blob.0, blob.1, …" };
    private readonly Argument<string> network = new("NETWORK") { Description = "Which network of blobs.json becomes the run's model." };
    private readonly Option<string> teacher = new("--teacher") { Description = "The larger base, of the same vocabulary.", HelpName = "DIR|TGZ", Required = true };
    private readonly Option<string> hash = new("--teacher-hash") { Description = "Its pinned hash, as a recipe's base has it.", HelpName = "HASH", Required = true };
    private readonly Option<string?> unlabelled = new("--unlabelled") { Description = "Judgments without annotations, a JSON object with \"text\" a line.", HelpName = "J.jsonl" };

    private DistilCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var distil = new DistilCommand(surroundings);
        var pack = new Command("pack", "Write what a run is made of as plain arrays, for models/distillation/distil.py.")
        {
            distil.run, distil.pack, distil.teacher, distil.hash, distil.unlabelled,
        };
        pack.SetAction(distil.PackAsync);
        var unpack = new Command("unpack", "Make the run's model of the weights that came back: checked, calibrated and scored as after a training.")
        {
            distil.run, distil.weights, distil.network,
        };
        unpack.SetAction(distil.UnpackAsync);

        return new Command("distil", "Teach a small network from larger ones on a machine with a graphics processor: models/distillation/README.md.") { pack, unpack };
    }

    private async Task<int> PackAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var folder = arguments.GetRequiredValue(pack);
        var larger = BaseWeights.Read(arguments.GetRequiredValue(teacher), arguments.GetRequiredValue(hash));
        RunPack.Write(new RunFolder(arguments.GetRequiredValue(run)), larger, TextsOf(arguments.GetValue(unlabelled)), folder);
        await surroundings.Terminal.Error.WriteLineAsync($"{folder} holds the run: take it to the other machine.");

        return ExitCode.Done;
    }

    private async Task<int> UnpackAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var folder = new RunFolder(arguments.GetRequiredValue(run));
        var model = TrainedParts.Save(folder, arguments.GetRequiredValue(weights), arguments.GetRequiredValue(network));
        await Task.Run(() => TrainingRun.Finish(folder, progress: null, cancellationToken), cancellationToken);
        await surroundings.Terminal.Error.WriteLineAsync($"{model.Version} is in {folder.ModelPath}, its scores in {folder.EvaluationPath}.");

        return ExitCode.Done;
    }

    private static IEnumerable<string> TextsOf(string? file)
    {
        try
        {
            return file is null ? [] : [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString() ?? "")];
        }
        catch (Exception problem) when (problem is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DomainException("data.unreadable", $"{file} cannot be read: {problem.Message}");
        }
    }
}
