using System.Text;

namespace Anonymizer.Ner.Tokens;

/// <summary>The pieces of a BERT's vocabulary: a text of one piece a line, in UTF-8; the first has the id 0.</summary>
public static class Vocabulary
{
    private static readonly string[] Needed = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">It is not UTF-8, has an empty line, the same piece twice, or lacks one of the pieces that every BERT has.</exception>
    public static IReadOnlyList<string> Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);

        var pieces = Decoded(file).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        var distinct = pieces.ToHashSet(StringComparer.Ordinal);

        if (Needed.FirstOrDefault(piece => !distinct.Contains(piece)) is { } missing)
        {
            throw new InvalidDataException($"The vocabulary lacks {missing}: it is no BERT's.");
        }

        return distinct.Count == pieces.Length && !distinct.Contains("")
            ? pieces
            : throw new InvalidDataException("The vocabulary has an empty line or the same piece twice.");
    }

    public static byte[] Write(IEnumerable<string> pieces) => Encoding.UTF8.GetBytes(string.Join('\n', pieces) + "\n");

    private static string Decoded(byte[] file)
    {
        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("The vocabulary is not written in UTF-8.");
        }
    }
}
