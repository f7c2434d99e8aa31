namespace Anonymizer.Word.Isolation;

/// <summary>Cuts what is long in a message, and joins it again.</summary>
/// <remarks>A serializer holds a value whole, a string with six times its characters; in pieces neither side needs more than one of them beside the value.</remarks>
internal static class Pieces
{
    private const int Length = 16 * 1024;

    public static IReadOnlyList<ReadOnlyMemory<byte>> Of(byte[] bytes) =>
        [.. Enumerable.Range(0, (bytes.Length + Length - 1) / Length).Select(number => (ReadOnlyMemory<byte>)bytes.AsMemory(number * Length, Math.Min(Length, bytes.Length - (number * Length))))];

    /// <summary>Never between the two halves of one character: alone neither can be written.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var pieces = new List<string>();

        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + Length, text.Length);
            end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    public static byte[] Join(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var bytes = new byte[pieces.Sum(piece => piece.Length)];
        var start = 0;

        foreach (var piece in pieces)
        {
            piece.CopyTo(bytes.AsMemory(start));
            start += piece.Length;
        }

        return bytes;
    }
}
