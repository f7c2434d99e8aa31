using System.Security.Cryptography;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Bases;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Runs;

/// <summary>One training run on disk: request.json, train.jsonl, dev.jsonl, test.jsonl in; log.jsonl, model/, evaluation.json out.</summary>
/// <remarks>The run can be repeated from the folder alone. test.jsonl may be missing.</remarks>
public sealed class RunFolder(string path)
{
    public string FolderPath { get; } = path;

    /// <summary>The best model of the run.</summary>
    public string ModelPath => Path.Combine(FolderPath, "model");

    /// <summary>The model after the last step.</summary>
    public string LastModelPath => Path.Combine(FolderPath, "model-last");

    public string EvaluationPath => Path.Combine(FolderPath, "evaluation.json");

    public string LogPath => Path.Combine(FolderPath, "log.jsonl");

    /// <summary>Where a run that was cut off goes on.</summary>
    internal string StatePath => Path.Combine(FolderPath, "state.bin");

    private string RequestPath => Path.Combine(FolderPath, "request.json");

    /// <summary>Makes the folder of a new run.</summary>
    public static RunFolder Create(string path, RunRequest request, IReadOnlyDictionary<string, IEnumerable<TrainingExample>> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);

        var run = new RunFolder(path);
        Directory.CreateDirectory(path);

        foreach (var (name, examples) in sets)
        {
            File.WriteAllLines(run.SetPath(name), examples.Select(example => example.ToLine()));
        }

        AtomicFile.Write(run.RequestPath, JsonSerializer.SerializeToUtf8Bytes(request, ModelManifest.Json));

        return run;
    }

    /// <exception cref="DomainException">run.damaged: request.json is missing or cannot be read.</exception>
    public RunRequest ReadRequest()
    {
        try
        {
            return JsonSerializer.Deserialize<RunRequest>(File.ReadAllBytes(RequestPath), ModelManifest.Json) ?? throw new JsonException("It is empty.");
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            throw new DomainException("run.damaged", $"'{RequestPath}' cannot be read: {problem.Message}");
        }
    }

    /// <summary>The examples of "train", "dev" or "test"; none if there is no such file.</summary>
    /// <param name="labels">The labels of the network that shall learn or be scored.</param>
    /// <exception cref="DomainException">data.unreadable, data.encoding, data.damaged; data.damaged also where the network has no such label.</exception>
    public IReadOnlyList<TrainingExample> ReadSet(string name, LabelSet? labels = null) =>
        File.Exists(SetPath(name)) ? [.. DataFile.Read(SetPath(name), line => Known(TrainingExample.FromLine(line), labels ?? LabelSet.Default))] : [];

    /// <summary>The same, where a run cannot do without.</summary>
    /// <exception cref="DomainException">data.empty: there is no text with a word; and as ReadSet.</exception>
    internal IReadOnlyList<TrainingExample> ReadNeededSet(string name, LabelSet labels)
    {
        var examples = ReadSet(name, labels);

        return examples.Any(example => !string.IsNullOrWhiteSpace(example.Text))
            ? examples
            : throw new DomainException("data.empty", $"{SetPath(name)} is missing or holds no text: write at least one annotated text into it.");
    }

    /// <summary>The base model that the run starts from.</summary>
    /// <exception cref="DomainException">run.damaged: it names none; base.…</exception>
    internal BaseWeights ReadBase()
    {
        var request = ReadRequest();
        var source = request.Base ?? throw new DomainException("run.damaged", "request.json must name the base model, its hash and its licence.");

        return BaseWeights.Read(Resolve(request.Start), source.Hash);
    }

    /// <summary>The start's path, resolved against the run folder.</summary>
    public string Resolve(string start) => Path.GetFullPath(start, Path.GetFullPath(FolderPath));

    /// <summary>Appends one line to log.jsonl.</summary>
    public void Log(TrainingProgress progress) =>
        File.AppendAllText(LogPath, JsonSerializer.Serialize(progress, JsonSerializerOptions.Web) + "\n");

    /// <summary>Tells whether the same is asked of the same data: a hash of request, train.jsonl and dev.jsonl.</summary>
    internal string Fingerprint() => string.Concat(
        new[] { RequestPath, SetPath("train"), SetPath("dev") }.Where(File.Exists).Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))));

    private static TrainingExample Known(TrainingExample example, LabelSet labels) =>
        example.Spans.SelectMany(span => span.Types).Concat(example.Layers.Types).FirstOrDefault(type => labels.IndexOf(type) < 0) is { Name: not null } unknown
            ? throw new InvalidDataException($"the network has no label '{unknown}'")
            : example;

    private string SetPath(string name) => Path.Combine(FolderPath, name + ".jsonl");
}
