using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Training.Data;
using Anonymizer.Training.Runs;

namespace Anonymizer.Cli.Training;

/// <summary><c>prepare RUN_FOLDER --recipe R.json --data DIR</c>: makes the folder of a training from a recipe and annotated data.</summary>
internal sealed class PrepareCommand
{
    private readonly Surroundings surroundings;

    private readonly Argument<string> folder = new("RUN_FOLDER") { Description = "Gets request.json, train.jsonl and dev.jsonl; then train can run it." };

    private readonly Option<string> recipe = new("--recipe")
    {
        Description = "What to train, from what, on which sets: as in models/recipes/.",
        HelpName = "R.json",
        Required = true,
    };

    private readonly Option<string?> start = new("--start")
    {
        Description = "Where the weights come from, instead of the recipe's: a model's folder (retraining) or a base model.",
        HelpName = "DIR|TGZ",
    };

    private readonly Option<string?> version = new("--version-name") { Description = "The model's name, instead of the recipe's.", HelpName = "VERSION" };

    private readonly Option<string> data = new("--data") { Description = "Holds a folder for each set.", HelpName = "DIR", Required = true };

    private PrepareCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var prepare = new PrepareCommand(surroundings);
        var command = new Command("prepare", "Prepare the folder of a training from a recipe and annotated data.")
        {
            prepare.folder,
            prepare.recipe,
            prepare.data,
            prepare.start,
            prepare.version,
        };
        command.SetAction(prepare.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var plan = await ReadAsync(arguments.GetRequiredValue(recipe), cancellationToken);
        var root = arguments.GetRequiredValue(data);
        var path = arguments.GetRequiredValue(folder);
        var request = plan.Request with
        {
            Version = arguments.GetValue(version) ?? plan.Request.Version,
            Start = arguments.GetValue(start) is { } given ? Path.GetRelativePath(path, given) : plan.Request.Start,
            Data = [.. plan.Sets.Select(set => ProvenanceOf(root, set))],
        };
        var train = new Augmentation(plan).Apply(plan.Sets.SelectMany(set => Sample(Read(root, set, "train"), set.Share))).ToList();
        var dev = plan.Sets.Where(set => set.IsScored).SelectMany(set => Read(root, set, "dev")).ToList();
        var run = RunFolder.Create(
            path, request, new Dictionary<string, IEnumerable<TrainingExample>> { ["train"] = train, ["dev"] = dev });
        await surroundings.Terminal.Error.WriteLineAsync($"{run.FolderPath} holds {train.Count} texts to learn and {dev.Count} to score.");

        return ExitCode.Done;
    }

    private static async Task<TrainingRecipe> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<TrainingRecipe>(await File.ReadAllBytesAsync(path, cancellationToken), ModelManifest.Json)
                ?? throw new JsonException("It is empty.");
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            throw new DomainException("recipe.damaged", $"{path} is no recipe: {problem.Message}");
        }
    }

    private static IEnumerable<TrainingExample> Read(string root, RecipeSet set, string part) =>
        SourceFormats.Read(set.Format ?? set.Name, FileOf(root, set, part))
            .Select(example => example with { Id = $"{set.Name}/{example.Id}", Turn = set.Turn });

    private static IEnumerable<TrainingExample> Sample(IEnumerable<TrainingExample> examples, double share) =>
        examples.Index().Where(pair => Math.Floor((pair.Index + 1) * share) > Math.Floor(pair.Index * share)).Select(pair => pair.Item);

    private static Provenance ProvenanceOf(string root, RecipeSet set) =>
        new($"{set.Name}/train.jsonl", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(FileOf(root, set, "train")))), set.Licence);

    private static string FileOf(string root, RecipeSet set, string part)
    {
        var file = Path.Combine(root, set.Name, part + ".jsonl");

        return File.Exists(file) ? file : throw new DomainException("recipe.data-missing", $"{file} is missing: name the folder of all sets with --data.");
    }
}
