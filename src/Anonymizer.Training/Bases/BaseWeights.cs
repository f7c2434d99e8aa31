using System.Text;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Bases;

/// <summary>An encoder that was trained on general text, from which a first training starts: a BERT in Hugging Face's layout, or as ONNX.</summary>
/// <param name="Vocabulary">One word piece a line.</param>
public sealed record BaseWeights(NetworkShape Shape, IReadOnlyDictionary<string, Weights> Values, byte[] Vocabulary)
{
    /// <param name="path">A folder with config.json, tokenizer.json and the weights; such a folder packed as .tgz; or .tgz#FOLDER.</param>
    /// <param name="hash">Pinned: SHA-512 of the package in base 64, as npm writes it; of a folder SHA-256 of its weights, in hexadecimal.</param>
    /// <exception cref="DomainException">base.wrong-hash: the file is not the pinned one.</exception>
    public static BaseWeights Read(string path, string hash)
    {
        ArgumentNullException.ThrowIfNull(path);

        if (BaseFiles.HashOf(path) != hash)
        {
            throw new DomainException("base.wrong-hash", $"'{path}' is not the pinned base model: fetch it again and check its hash.");
        }

        var files = BaseFiles.Open(path);
        var bytes = files.Files[files.WeightsFile];
        var values = (files.WeightsFile.EndsWith(".onnx", StringComparison.Ordinal) ? OnnxWeights.Read(bytes) : SafetensorsFile.Read(bytes))
            .Where(pair => !pair.Key.StartsWith("pooler.", StringComparison.Ordinal))
            .ToDictionary();

        return new BaseWeights(ShapeOf(files.Files["config.json"]), values, VocabularyOf(files.Files["tokenizer.json"]));
    }

    private static NetworkShape ShapeOf(byte[] config)
    {
        using var json = JsonDocument.Parse(config);
        int Of(string name) => json.RootElement.GetProperty(name).GetInt32();

        return new NetworkShape(
            Of("vocab_size"), Of("max_position_embeddings"), Of("hidden_size"), Of("num_hidden_layers"), Of("num_attention_heads"),
            Of("intermediate_size"), WordShape.Count);
    }

    private static byte[] VocabularyOf(byte[] tokenizer)
    {
        using var json = JsonDocument.Parse(tokenizer);
        var pieces = json.RootElement.GetProperty("model").GetProperty("vocab").EnumerateObject()
            .OrderBy(piece => piece.Value.GetInt32())
            .Select(piece => piece.Name);

        return Encoding.UTF8.GetBytes(string.Join('\n', pieces) + "\n");
    }
}
