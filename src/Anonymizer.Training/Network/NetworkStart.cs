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

        return NetworkParts.Of(shape, labels).ToDictionary(
            wanted => wanted.Name,
            wanted => given.TryGetValue(wanted.Name, out var weights) && weights.Shape.SequenceEqual(wanted.Shape)
                ? weights
                : Fresh(wanted.Name, wanted.Shape, random));
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
