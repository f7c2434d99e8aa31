using Anonymizer.Ner.Models;

namespace Anonymizer.Training.Runs;

/// <summary>What a training run shall do: the file request.json of its folder.</summary>
/// <param name="Version">Name of the model to make, for example "2026.11.26-1".</param>
/// <param name="Start">Where the weights come from: a model folder (retraining), or a base model: a folder, a .tgz or a .tgz#FOLDER; relative to the run folder.</param>
public sealed record RunRequest(string Version, string Start)
{
    public TrainingOptions Options { get; init; } = new();

    /// <summary>The base model, its hash (see BaseWeights) and licence; needed when the start is one, else taken from the start's manifest.</summary>
    public Provenance? Base { get; init; }

    /// <summary>Languages for which the model is made (ISO 639-1); none means those of the start.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The data sets behind train.jsonl, by name, hash and licence.</summary>
    public IReadOnlyList<Provenance> Data { get; init; } = [];
}
