using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Bases;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Tests.Bases;

/// <summary>A base model of one layer in Hugging Face's layout, to be spoilt by a test.</summary>
internal sealed class TinyBase
{
    internal JsonObject Config { get; } = new()
    {
        ["model_type"] = "bert",
        ["hidden_act"] = "gelu",
        ["hidden_size"] = 32,
        ["num_hidden_layers"] = 1,
        ["num_attention_heads"] = 2,
        ["intermediate_size"] = 64,
        ["max_position_embeddings"] = 32,
        ["vocab_size"] = Sentences.Shape.Vocabulary,
        ["layer_norm_eps"] = 1e-6,
        ["type_vocab_size"] = 1,
        ["position_embedding_type"] = "absolute",
    };

    /// <summary>The files beside config.json and the weights.</summary>
    internal Dictionary<string, string> Texts { get; } = new()
    {
        ["vocab.txt"] = Encoding.UTF8.GetString(Sentences.Vocabulary),
        ["tokenizer_config.json"] = """{"do_lower_case": true, "strip_accents": null}""",
    };

    internal Dictionary<string, Weights> Weights { get; } = NetworkStart
        .Complete(Sentences.Shape with { TokenTypes = 1 }, LabelSet.Default, new Dictionary<string, Weights>(), seed: 3)
        .Where(pair => NetworkParts.IsOfBase(pair.Key))
        .ToDictionary();

    internal static string TokenizerJson(string normalizer, string kind = "WordPiece")
    {
        var pieces = Encoding.UTF8.GetString(Sentences.Vocabulary).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var vocabulary = new JsonObject(pieces.Select((piece, id) => KeyValuePair.Create(piece, (JsonNode?)id)));

        return new JsonObject { ["normalizer"] = JsonNode.Parse(normalizer), ["model"] = new JsonObject { ["type"] = kind, ["vocab"] = vocabulary } }.ToJsonString();
    }

    internal BaseWeights Read(string folder)
    {
        Save(folder);

        return BaseWeights.Read(folder, BaseFiles.HashOf(folder));
    }

    internal void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "config.json"), Config.ToJsonString());
        File.WriteAllBytes(Path.Combine(folder, "model.safetensors"), SafetensorsFile.Write(Weights));

        foreach (var (name, text) in Texts)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    /// <summary>Packs folders as npm does.</summary>
    internal static void Pack(string package, params string[] folders)
    {
        using var tar = new TarWriter(new GZipStream(File.Create(package), CompressionLevel.Fastest));

        foreach (var file in folders.SelectMany(Directory.EnumerateFiles))
        {
            tar.WriteEntry(file, $"package/{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}");
        }
    }
}
