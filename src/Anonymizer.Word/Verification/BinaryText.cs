using System.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>The runs of printable characters in bytes, read as UTF-8 (or Latin-1), and as UTF-16 from even and odd offsets.</summary>
internal static class BinaryText
{
    private const int ShortestRun = 6;
    private const int Step = 4096;

    public static void AddTo(Action<TextPiece> found, ReadOnlySpan<byte> bytes, string part, string place)
    {
        found(Piece(Encoding.UTF8, bytes, part, place));
        found(Piece(Encoding.Latin1, bytes, part, place + " as Latin-1"));
        found(Piece(Encoding.Unicode, bytes, part, place + " as UTF-16"));
        found(Piece(Encoding.Unicode, bytes[Math.Min(1, bytes.Length)..], part, place + " as UTF-16"));
    }

    private static TextPiece Piece(Encoding encoding, ReadOnlySpan<byte> bytes, string part, string place)
    {
        var decoder = encoding.GetDecoder();
        var characters = new char[encoding.GetMaxCharCount(Step)];
        var (runs, run) = (new StringBuilder(), new StringBuilder());

        for (var start = 0; start < bytes.Length; start += Step)
        {
            var count = decoder.GetChars(bytes.Slice(start, Math.Min(Step, bytes.Length - start)), characters, flush: start + Step >= bytes.Length);

            foreach (var character in characters.AsSpan(0, count))
            {
                Add(character, run, runs);
            }
        }

        Add('\0', run, runs);

        return new TextPiece(part, place, runs.ToString(), TextPieceKind.Bytes);
    }

    private static void Add(char character, StringBuilder run, StringBuilder runs)
    {
        if (IsPrintable(character))
        {
            run.Append(character);
            return;
        }

        if (run.Length >= ShortestRun)
        {
            runs.Append(run).Append('\n');
        }

        run.Clear();
    }

    private static bool IsPrintable(char value) => value is >= ' ' and < '\u007F' || (value < '\u0250' && char.IsLetter(value));
}
