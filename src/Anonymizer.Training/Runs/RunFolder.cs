using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
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
    public IReadOnlyList<TrainingExample> ReadSet(string name) =>
        File.Exists(SetPath(name)) ? [.. File.ReadLines(SetPath(name)).Where(line => line.Length > 0).Select(TrainingExample.FromLine)] : [];

    /// <summary>The start's path, resolved against the run folder.</summary>
    public string Resolve(string start) => Path.GetFullPath(start, Path.GetFullPath(FolderPath));

    /// <summary>Appends one line to log.jsonl.</summary>
    public void Log(TrainingProgress progress) =>
        File.AppendAllText(LogPath, JsonSerializer.Serialize(progress, JsonSerializerOptions.Web) + "\n");

    private string SetPath(string name) => Path.Combine(FolderPath, name + ".jsonl");
}
