using System.Globalization;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Ner.Models;

/// <summary>The arrays that a network is made of, by the names that Hugging Face gives them, with their dimensions.</summary>
public static class NetworkParts
{
    public const string WordEmbeddings = "embeddings.word_embeddings.weight";
    public const string ShapeEmbeddings = "embeddings.shape_embeddings.weight";
    public const string Head = "head";

    /// <summary>All parts, always in the same order.</summary>
    public static IEnumerable<(string Name, int[] Shape)> Of(NetworkShape shape, LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(labels);

        var hidden = shape.Hidden;

        yield return (WordEmbeddings, [shape.Vocabulary, hidden]);
        yield return (ShapeEmbeddings, [shape.Shapes, hidden]);
        yield return ("embeddings.position_embeddings.weight", [shape.Positions, hidden]);
        yield return ("embeddings.token_type_embeddings.weight", [shape.TokenTypes, hidden]);
        yield return ("embeddings.LayerNorm.weight", [hidden]);
        yield return ("embeddings.LayerNorm.bias", [hidden]);

        foreach (var part in Enumerable.Range(0, shape.Layers).SelectMany(layer => LayerParts(shape, $"encoder.layer.{layer}.")))
        {
            yield return part;
        }

        yield return ($"{Head}.weight", [labels.Width, hidden]);
        yield return ($"{Head}.bias", [labels.Width]);
    }

    /// <summary>Is the part one that a base model has, unlike the head and the word shapes, which are ours?</summary>
    public static bool IsOfBase(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return name != ShapeEmbeddings && !name.StartsWith(Head + ".", StringComparison.Ordinal);
    }

    /// <summary>The layer that a part belongs to, from 0; null for the embeddings and the head.</summary>
    public static int? LayerOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return name.Split('.') is ["encoder", "layer", var layer, ..] ? int.Parse(layer, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>What is wrong with the first of the parts that is missing or has other dimensions, or null.</summary>
    public static string? Fault(IEnumerable<(string Name, int[] Shape)> parts, IReadOnlyDictionary<string, Weights> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);

        return parts.Select(part => Fault(part.Name, part.Shape, weights)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Fault(string name, int[] shape, IReadOnlyDictionary<string, Weights> weights)
    {
        if (!weights.TryGetValue(name, out var given))
        {
            return $"the weights lack {name}";
        }

        return given.Shape.SequenceEqual(shape) ? null : $"{name} is {string.Join('×', given.Shape)}, not {string.Join('×', shape)}";
    }

    private static IEnumerable<(string Name, int[] Shape)> LayerParts(NetworkShape shape, string layer)
    {
        (string Name, int Out, int In)[] products =
        [
            ("attention.self.query", shape.Hidden, shape.Hidden), ("attention.self.key", shape.Hidden, shape.Hidden),
            ("attention.self.value", shape.Hidden, shape.Hidden), ("attention.output.dense", shape.Hidden, shape.Hidden),
            ("intermediate.dense", shape.Inner, shape.Hidden), ("output.dense", shape.Hidden, shape.Inner),
        ];

        foreach (var (name, rows, columns) in products)
        {
            yield return ($"{layer}{name}.weight", [rows, columns]);
            yield return ($"{layer}{name}.bias", [rows]);
        }

        foreach (var norm in new[] { "attention.output.LayerNorm", "output.LayerNorm" })
        {
            yield return ($"{layer}{norm}.weight", [shape.Hidden]);
            yield return ($"{layer}{norm}.bias", [shape.Hidden]);
        }
    }
}
