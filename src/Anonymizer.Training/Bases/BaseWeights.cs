using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Bases;

/// <summary>An encoder that was trained on general text, from which a first training starts: a BERT in Hugging Face's layout, or as ONNX.</summary>
/// <param name="Values">By Hugging Face's names, without "bert.".</param>
/// <param name="Vocabulary">One word piece a line.</param>
/// <param name="Tokenizer">How the vocabulary wants its words.</param>
public sealed record BaseWeights(NetworkShape Shape, IReadOnlyDictionary<string, Weights> Values, byte[] Vocabulary, TokenizerOptions Tokenizer)
{
    private const string Prefix = "bert.";

    /// <param name="path">A folder with config.json, tokenizer.json or vocab.txt, and the weights; such a folder packed as .tgz; or .tgz#FOLDER.</param>
    /// <param name="hash">Pinned: SHA-512 of the package in base 64, as npm writes it; of a folder SHA-256 of its weights, in hexadecimal.</param>
    /// <exception cref="DomainException">
    /// base.missing, base.incomplete, base.unclear, base.damaged, base.foreign (no such BERT), base.wrong-hash (not the pinned files).
    /// </exception>
    public static BaseWeights Read(string path, string hash)
    {
        ArgumentNullException.ThrowIfNull(path);

        if (!string.Equals(BaseFiles.HashOf(path), hash, StringComparison.Ordinal))
        {
            throw new DomainException("base.wrong-hash", $"'{path}' is not the pinned base model: fetch it again and check its hash.");
        }

        var files = BaseFiles.Open(path);
        var shape = BaseConfig.Read(files.Config);
        var tokenizer = BaseTokenizer.Read(files.Files);
        var vocabulary = Ner.Tokens.Vocabulary.Write(tokenizer.Pieces);
        Check(() => SubwordTokenizer.Open(vocabulary, tokenizer.Options, shape.Vocabulary));

        return new BaseWeights(shape, ValuesOf(files, shape), vocabulary, tokenizer.Options);
    }

    private static Dictionary<string, Weights> ValuesOf(BaseFiles files, NetworkShape shape)
    {
        var bytes = files.Files[files.WeightsFile];
        var given = Check(() => files.WeightsFile.EndsWith(".onnx", StringComparison.Ordinal) ? OnnxWeights.Read(bytes) : SafetensorsFile.Read(bytes))
            .GroupBy(pair => Renamed(pair.Key), pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var parts = NetworkParts.Of(shape, LabelSet.Default).Where(part => NetworkParts.IsOfBase(part.Name)).ToList();

        return NetworkParts.Fault(parts, given) is { } fault
            ? throw new DomainException("base.foreign", $"{files.WeightsFile} does not hold the BERT of config.json: {fault}. Take the files of one and the same model.")
            : parts.ToDictionary(part => part.Name, part => given[part.Name]);
    }

    /// <summary>A BERT with a head of its own names its parts bert.…; checkpoints that came from TensorFlow name the norms' parts gamma and beta.</summary>
    private static string Renamed(string name)
    {
        var bare = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

        return bare.Replace("LayerNorm.gamma", "LayerNorm.weight", StringComparison.Ordinal).Replace("LayerNorm.beta", "LayerNorm.bias", StringComparison.Ordinal);
    }

    private static T Check<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException problem)
        {
            throw new DomainException("base.damaged", $"The base model cannot be used: {problem.Message} Fetch it again.");
        }
    }
}
