using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Anonymizer.Core;

namespace Anonymizer.Training.Bases;

/// <summary>The files of a base model in the common layout: a folder, or one folder of a packed .tgz.</summary>
/// <param name="Files">By path from the folder that holds config.json, with /.</param>
/// <param name="Hash">SHA-512 of the package in base 64, as npm writes it, or SHA-256 of the folder's weights in hexadecimal.</param>
internal sealed record BaseFiles(IReadOnlyDictionary<string, byte[]> Files, string Hash)
{
    private const string Config = "config.json";

    private static readonly string[] Wanted = [Config, "tokenizer.json", "tokenizer_config.json", "vocab.txt"];
    private static readonly string[] Weights = ["model.safetensors", "model.fp16.safetensors", "model.onnx", "onnx/model.onnx"];

    /// <summary>Name of the file that holds the weights.</summary>
    internal string WeightsFile { get; } = WeightsIn(Files);

    /// <param name="path">A folder, a .tgz, or a .tgz#FOLDER where the package holds several models.</param>
    internal static BaseFiles Open(string path) => Directory.Exists(path) ? FromFolder(path) : FromPackage(path);

    private static BaseFiles FromFolder(string path)
    {
        var files = Wanted.Concat(Weights).Where(name => File.Exists(Path.Combine(path, name))).ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(path, name)));

        return new BaseFiles(files, Convert.ToHexStringLower(SHA256.HashData(files[WeightsIn(files)])));
    }

    private static BaseFiles FromPackage(string path)
    {
        var (package, folder) = path.Split('#') is [var file, var inner] ? (file, inner.Trim('/') + "/") : (path, "");
        var bytes = File.ReadAllBytes(package);
        var files = Unpack(bytes, name => $"/{name}".Contains($"/{folder}", StringComparison.Ordinal));
        var configs = files.Keys.Where(name => Path.GetFileName(name) == Config).ToList();

        if (configs.Count != 1)
        {
            throw new DomainException("base.unclear", $"'{package}' holds {configs.Count} models: name the folder of one behind its name, as in base.tgz#folder.");
        }

        var root = configs[0][..^Config.Length];
        var own = files.Where(pair => pair.Key.StartsWith(root, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[root.Length..], pair => pair.Value);

        return new BaseFiles(own, Convert.ToBase64String(SHA512.HashData(bytes)));
    }

    private static Dictionary<string, byte[]> Unpack(byte[] package, Func<string, bool> isWanted)
    {
        using var unpacked = new GZipStream(new MemoryStream(package), CompressionMode.Decompress);
        using var tar = new TarReader(unpacked);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);

        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && isWanted(entry.Name) && Wanted.Concat(Weights).Any(name => entry.Name.EndsWith(name, StringComparison.Ordinal)))
            {
                using var copy = new MemoryStream();
                data.CopyTo(copy);
                files[entry.Name] = copy.ToArray();
            }
        }

        return files;
    }

    private static string WeightsIn(IReadOnlyDictionary<string, byte[]> files) => Weights.FirstOrDefault(files.ContainsKey)
        ?? throw new DomainException("base.incomplete", $"The base model has no weights: it must hold one of {string.Join(", ", Weights)}.");
}
