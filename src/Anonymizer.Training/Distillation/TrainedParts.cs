using System.Runtime.InteropServices;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Distillation;

/// <summary>The weights that came back from another machine: all parts of some networks but the word vectors, which stayed those of the base.</summary>
/// <remarks>blobs.json says for each network and part where its half-precision numbers begin in blob.0, blob.1, … laid end to end, and their dimensions.</remarks>
public static class TrainedParts
{
    private sealed record Place(int At, int[] Shape);

    /// <summary>Makes the run's model of one of the networks, as if the run had trained it; TrainingRun.Finish then judges it.</summary>
    /// <param name="run">The run that was packed.</param>
    /// <param name="folder">Holds blobs.json and blob.0, ….</param>
    /// <param name="network">Its name in blobs.json.</param>
    /// <exception cref="DomainException">distillation.damaged: a file is missing or cannot be read, or the network has other parts than the base's.</exception>
    public static ModelFolder Save(RunFolder run, string folder, string network)
    {
        ArgumentNullException.ThrowIfNull(run);

        var start = RunStart.Of(run, run.ReadRequest());
        var weights = Read(folder, network);
        weights[NetworkParts.WordEmbeddings] = start.Weights[NetworkParts.WordEmbeddings];
        var shape = start.Manifest.Network with { Layers = weights.Keys.Max(NetworkParts.LayerOf) + 1 ?? 0 };

        return NetworkParts.Fault(NetworkParts.Of(shape, start.Labels), weights) is { } fault
            ? throw Damaged($"{network}: {fault}")
            : ModelFolder.Save(run.ModelPath, start.Manifest with { Network = shape }, start.Labels, start.Vocabulary, weights);
    }

    private static Dictionary<string, Weights> Read(string folder, string network)
    {
        try
        {
            var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "blobs.json"))).RootElement;
            var blob = BlobsIn(folder).SelectMany(File.ReadAllBytes).ToArray();

            return index.GetProperty(network).EnumerateObject().ToDictionary(part => part.Name, part => WeightsAt(blob, PlaceOf(part.Value)), StringComparer.Ordinal);
        }
        catch (Exception problem) when (problem is IOException or JsonException or KeyNotFoundException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            throw Damaged(problem.Message);
        }
    }

    private static IEnumerable<string> BlobsIn(string folder) => Enumerable.Range(0, int.MaxValue).Select(number => Path.Combine(folder, $"blob.{number}")).TakeWhile(File.Exists);

    private static Place PlaceOf(JsonElement value) => new(value[0].GetInt32(), [.. value[1].EnumerateArray().Select(dimension => dimension.GetInt32())]);

    private static Weights WeightsAt(byte[] blob, Place place)
    {
        var halves = MemoryMarshal.Cast<byte, Half>(blob.AsSpan(place.At, sizeof(ushort) * place.Shape.Aggregate(1, (product, dimension) => product * dimension)));

        return new Weights(place.Shape, Array.ConvertAll(halves.ToArray(), half => (float)half));
    }

    private static DomainException Damaged(string why) => new("distillation.damaged", $"The trained weights cannot be used: {why} Bring blobs.json and all blobs from the machine again.");
}
