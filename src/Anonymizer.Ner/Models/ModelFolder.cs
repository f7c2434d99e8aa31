using System.Security.Cryptography;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Models;

/// <summary>One version of the model on disk: manifest.json, labels.json, vocabulary.txt, weights.safetensors, and calibration.json once it is fitted.</summary>
public sealed class ModelFolder
{
    public const string ManifestFile = "manifest.json";
    public const string LabelsFile = "labels.json";
    public const string VocabularyFile = "vocabulary.txt";
    public const string WeightsFile = "weights.safetensors";

    private ModelFolder(string path, ModelManifest manifest, LabelSet labels, ModelCalibration? calibration)
    {
        Calibration = calibration;
        FolderPath = path;
        Manifest = manifest;
        Labels = labels;
    }

    public string FolderPath { get; }

    public ModelManifest Manifest { get; }

    public LabelSet Labels { get; }

    /// <summary>What its outputs mean; null where that was not fitted yet.</summary>
    public ModelCalibration? Calibration { get; }

    public string Version => Manifest.Version;

    /// <summary>Is there a model in a folder, be it damaged or not?</summary>
    public static bool IsAt(string path) => File.Exists(Path.Combine(path, ManifestFile));

    /// <exception cref="DomainException">model.damaged: a file is missing or cannot be read.</exception>
    public static ModelFolder Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        try
        {
            var (manifest, labels) = (Parse<ModelManifest>(path, ManifestFile), Parse<LabelSet>(path, LabelsFile));

            return ModelCheck.Fault(manifest, labels) is { } fault
                ? throw new InvalidDataException(fault + ".")
                : new ModelFolder(path, manifest, labels, ModelCalibration.Read(path, manifest.WeightsHash, labels.Types));
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or JsonException or ArgumentException or UnauthorizedAccessException)
        {
            throw new DomainException("model.damaged", $"The model in '{path}' cannot be used: {problem.Message} Restore the folder or activate another version.");
        }
    }

    /// <summary>Writes a folder beside its place and renames it: whoever is killed in between leaves the old one, the new one or none, never a mixture.</summary>
    /// <remarks>The manifest gets the weights' hash. Of an old folder of that name nothing stays.</remarks>
    public static ModelFolder Save(
        string path, ModelManifest manifest, LabelSet labels, byte[] vocabulary, IReadOnlyDictionary<string, Weights> weights)
    {
        ArgumentNullException.ThrowIfNull(manifest);

        var (draft, old) = (path + ".draft", path + ".old");
        var bytes = SafetensorsFile.Write(weights);
        DeleteFolder(draft);
        Directory.CreateDirectory(draft);
        File.WriteAllBytes(Path.Combine(draft, WeightsFile), bytes);
        File.WriteAllBytes(Path.Combine(draft, VocabularyFile), vocabulary);
        File.WriteAllBytes(Path.Combine(draft, LabelsFile), JsonSerializer.SerializeToUtf8Bytes(labels, ModelManifest.Json));
        WriteManifest(draft, manifest with { WeightsHash = Convert.ToHexStringLower(SHA256.HashData(bytes)) });
        DeleteFolder(old);

        if (Directory.Exists(path))
        {
            Directory.Move(path, old);
        }

        Directory.Move(draft, path);
        DeleteFolder(old);

        return Open(path);
    }

    /// <summary>Replaces the manifest (decoding, scores) and opens the folder anew.</summary>
    public static ModelFolder WriteManifest(string path, ModelManifest manifest)
    {
        AtomicFile.Write(Path.Combine(path, ManifestFile), JsonSerializer.SerializeToUtf8Bytes(manifest, ModelManifest.Json));

        return Open(path);
    }

    /// <summary>Writes what the outputs mean, for these weights, and opens the folder anew.</summary>
    public ModelFolder WriteCalibration(ModelCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);

        (calibration with { WeightsHash = Manifest.WeightsHash }).Write(FolderPath);

        return Open(FolderPath);
    }

    public byte[] Vocabulary() => File.ReadAllBytes(Path.Combine(FolderPath, VocabularyFile));

    /// <exception cref="DomainException">model.damaged: the vocabulary is missing or is none.</exception>
    public SubwordTokenizer OpenTokenizer() => Read(() => SubwordTokenizer.Open(Vocabulary(), Manifest.Tokenizer, Manifest.Network.Vocabulary));

    /// <exception cref="DomainException">model.damaged: the weights are not those of the manifest; model.labels-mismatch: they are for other labels.</exception>
    public IReadOnlyDictionary<string, Weights> ReadWeights() => Read(() =>
    {
        var bytes = File.ReadAllBytes(Path.Combine(FolderPath, WeightsFile));

        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != Manifest.WeightsHash)
        {
            throw new InvalidDataException("Its weights are not those of its manifest.");
        }

        var weights = SafetensorsFile.Read(bytes);

        if (weights.TryGetValue($"{NetworkParts.Head}.bias", out var head) && head.Values.Length != Labels.Width)
        {
            throw new DomainException(
                "model.labels-mismatch",
                $"The network of model {Version} gives {head.Values.Length} outputs, its label set wants {Labels.Width}. Restore {LabelsFile} or activate another version.");
        }

        return NetworkParts.Fault(NetworkParts.Of(Manifest.Network, Labels), weights) is { } fault ? throw new InvalidDataException(fault + ".") : weights;
    });

    private T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new DomainException("model.damaged", $"Model {Version} cannot be used: {problem.Message} Restore the folder or activate another version.");
        }
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static T Parse<T>(string path, string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(path, file)), ModelManifest.Json)
            ?? throw new JsonException($"{file} is empty.");
}
