using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tests;

/// <summary>A model small enough to be made in a test: two layers, a vocabulary of a few words, seeded random weights.</summary>
internal static class TinyModel
{
    internal const string Text = "Mr Jānis Bērziņš and Anna Kalniņa met in Riga on 3 May 2019.";

    private static readonly string[] Pieces =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "mr", "janis", "berzins", "anna", "kal", "##nina", "riga", "met", "in", "and", "on", ".", "3", "may", "2019"];

    internal static byte[] Vocabulary { get; } = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Pieces) + "\n");

    internal static SubwordTokenizer Tokenizer() => SubwordTokenizer.Open(Vocabulary, new TokenizerOptions(), Pieces.Length);

    internal static ModelFolder Save(string path, string version = "tiny-1", DecodingOptions? decoding = null, Action<Dictionary<string, Weights>>? change = null)
    {
        var shape = new NetworkShape(Pieces.Length, Positions: 32, Hidden: 8, Layers: 2, Heads: 2, Inner: 16, WordShape.Count);
        var weights = RandomWeights(shape, LabelSet.Default, new Random(7));
        change?.Invoke(weights);

        return ModelFolder.Save(path, new ModelManifest(version, shape, decoding ?? new DecodingOptions(Window: 16, Context: 3)), LabelSet.Default, Vocabulary, weights);
    }

    private static Dictionary<string, Weights> RandomWeights(NetworkShape shape, LabelSet labels, Random random)
    {
        var weights = new Dictionary<string, Weights>
        {
            ["embeddings.word_embeddings.weight"] = Make(random, shape.Vocabulary, shape.Hidden),
            ["embeddings.shape_embeddings.weight"] = Make(random, shape.Shapes, shape.Hidden),
            ["embeddings.position_embeddings.weight"] = Make(random, shape.Positions, shape.Hidden),
            ["embeddings.token_type_embeddings.weight"] = Make(random, 2, shape.Hidden),
            ["head.weight"] = Make(random, labels.Width, shape.Hidden),
            ["head.bias"] = Make(random, labels.Width),
        };
        AddNorm(weights, "embeddings.", shape, random);

        for (var layer = 0; layer < shape.Layers; layer++)
        {
            AddLayer(weights, $"encoder.layer.{layer}.", shape, random);
        }

        return weights;
    }

    private static void AddLayer(Dictionary<string, Weights> weights, string name, NetworkShape shape, Random random)
    {
        (string, int, int)[] products =
        [
            ("attention.self.query", shape.Hidden, shape.Hidden), ("attention.self.key", shape.Hidden, shape.Hidden),
            ("attention.self.value", shape.Hidden, shape.Hidden), ("attention.output.dense", shape.Hidden, shape.Hidden),
            ("intermediate.dense", shape.Inner, shape.Hidden), ("output.dense", shape.Hidden, shape.Inner),
        ];

        foreach (var (product, rows, columns) in products)
        {
            weights[$"{name}{product}.weight"] = Make(random, rows, columns);
            weights[$"{name}{product}.bias"] = Make(random, rows);
        }

        AddNorm(weights, name + "attention.output.", shape, random);
        AddNorm(weights, name + "output.", shape, random);
    }

    private static void AddNorm(Dictionary<string, Weights> weights, string name, NetworkShape shape, Random random)
    {
        weights[name + "LayerNorm.weight"] = Make(random, shape.Hidden);
        weights[name + "LayerNorm.bias"] = Make(random, shape.Hidden);
    }

    private static Weights Make(Random random, params int[] shape)
    {
        var values = new float[shape.Aggregate(1, (product, dimension) => product * dimension)];

        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (float)(random.NextDouble() - 0.5);
        }

        return new Weights(shape, values);
    }
}
