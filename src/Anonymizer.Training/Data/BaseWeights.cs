using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Data;

/// <summary>An encoder that was trained on general text, from which a first training starts: a packed npm package with config.json, tokenizer.json and safetensors.</summary>
/// <param name="Vocabulary">One word piece a line.</param>
public sealed record BaseWeights(NetworkShape Shape, IReadOnlyDictionary<string, Weights> Values, byte[] Vocabulary)
{
    /// <param name="package">The .tgz file.</param>
    /// <param name="hash">Its pinned SHA-512 in base 64, as npm writes it.</param>
    /// <exception cref="DomainException">base.wrong-hash: the file is not the pinned one.</exception>
    public static BaseWeights Read(string package, string hash)
    {
        var bytes = File.ReadAllBytes(package);

        if (Convert.ToBase64String(SHA512.HashData(bytes)) != hash)
        {
            throw new DomainException("base.wrong-hash", $"'{package}' is not the pinned package: fetch it again and check its SHA-512.");
        }

        var files = FilesOf(bytes);
        var values = SafetensorsFile.Read(files.First(file => file.Key.EndsWith(".safetensors", StringComparison.Ordinal)).Value)
            .Where(pair => !pair.Key.StartsWith("pooler.", StringComparison.Ordinal))
            .ToDictionary();

        return new BaseWeights(ShapeOf(files["config.json"]), values, VocabularyOf(files["tokenizer.json"]));
    }

    private static Dictionary<string, byte[]> FilesOf(byte[] package)
    {
        using var unpacked = new GZipStream(new MemoryStream(package), CompressionMode.Decompress);
        using var tar = new TarReader(unpacked);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);

        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                using var copy = new MemoryStream();
                data.CopyTo(copy);
                files[Path.GetFileName(entry.Name)] = copy.ToArray();
            }
        }

        return files;
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
