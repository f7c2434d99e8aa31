using System.Runtime.InteropServices;
using System.Text.Json;
using Anonymizer.Ner.Models;
using Anonymizer.Training.Bases;

namespace Anonymizer.Training.Distillation;

/// <summary>A base's weights, of the word vectors only those used: matrices in half precision, vectors in single, one after the other, with an index.</summary>
internal static class PackedBase
{
    private sealed record Part(string Key, IReadOnlyList<int> Shape, string Type, int At, int Length);

    internal static void Write(string folder, string name, BaseWeights source, UsedPieces used)
    {
        var bytes = new List<byte>();
        var parts = new List<Part>();

        foreach (var (key, weights) in source.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var (shape, values) = key == NetworkParts.WordEmbeddings ? RowsOf(weights, used) : (weights.Shape, weights.Values);
            var isMatrix = shape.Count == 2;
            var raw = isMatrix ? MemoryMarshal.AsBytes(Array.ConvertAll(values, value => (Half)value).AsSpan()) : MemoryMarshal.AsBytes(values.AsSpan());
            parts.Add(new Part(key, shape, isMatrix ? "f16" : "f32", bytes.Count, raw.Length));
            bytes.AddRange(raw);
        }

        PackedFile.Write(folder, name + ".bin", bytes);
        File.WriteAllText(Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(new { source.Shape.Layers, Parts = parts }, JsonSerializerOptions.Web));
    }

    private static (IReadOnlyList<int> Shape, float[] Values) RowsOf(Weights weights, UsedPieces used)
    {
        var width = weights.Shape[1];

        return ([used.Ids.Count, width], [.. used.Ids.SelectMany(id => new ArraySegment<float>(weights.Values, id * width, width))]);
    }
}
