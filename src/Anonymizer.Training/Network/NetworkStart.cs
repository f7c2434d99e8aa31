using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Training.Network;

/// <summary>The first weights of a network: seeded random numbers, or given ones completed by such where parts are missing.</summary>
public static class NetworkStart
{
    private const double Spread = 0.02;

    /// <summary>Keeps the given weights that fit the shape and labels; a head or shape embedding of other measures starts anew.</summary>
    public static IReadOnlyDictionary<string, Weights> Complete(
        NetworkShape shape, LabelSet labels, IReadOnlyDictionary<string, Weights> given, int seed)
    {
        ArgumentNullException.ThrowIfNull(given);

        var random = new Random(seed);

        return NamesAndShapes(shape, labels).ToDictionary(
            wanted => wanted.Name,
            wanted => given.TryGetValue(wanted.Name, out var weights) && weights.Shape.SequenceEqual(wanted.Shape)
                ? weights
                : Fresh(wanted.Name, wanted.Shape, random));
    }

    private static IEnumerable<(string Name, int[] Shape)> NamesAndShapes(NetworkShape shape, LabelSet labels)
    {
        var hidden = shape.Hidden;

        yield return ("embeddings.word_embeddings.weight", [shape.Vocabulary, hidden]);
        yield return ("embeddings.shape_embeddings.weight", [shape.Shapes, hidden]);
        yield return ("embeddings.position_embeddings.weight", [shape.Positions, hidden]);
        yield return ("embeddings.token_type_embeddings.weight", [2, hidden]);
        yield return ("embeddings.LayerNorm.weight", [hidden]);
        yield return ("embeddings.LayerNorm.bias", [hidden]);

        foreach (var part in Enumerable.Range(0, shape.Layers).SelectMany(layer => LayerParts(shape, $"encoder.layer.{layer}.")))
        {
            yield return part;
        }

        yield return ("head.weight", [labels.Width, hidden]);
        yield return ("head.bias", [labels.Width]);
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

    private static Weights Fresh(string name, int[] shape, Random random)
    {
        var values = new float[shape.Aggregate(1, (product, dimension) => product * dimension)];

        if (name.EndsWith("LayerNorm.weight", StringComparison.Ordinal))
        {
            Array.Fill(values, 1f);
        }
        else if (name.EndsWith(".weight", StringComparison.Ordinal))
        {
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = (float)(Spread * Normal(random));
            }
        }

        return new Weights(shape, values);
    }

    /// <summary>A standard normal number (Box and Muller 1958).</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
