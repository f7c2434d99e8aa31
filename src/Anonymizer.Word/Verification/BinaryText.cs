using System.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>The runs of printable characters in bytes, read as UTF-8 (or Latin-1), and as UTF-16 from even and odd offsets.</summary>
internal static class BinaryText
{
    private const int ShortestRun = 6;

    public static IEnumerable<TextPiece> Of(byte[] bytes, string part, string place)
    {
        yield return Piece(Encoding.UTF8.GetString(bytes), part, place);
        yield return Piece(Encoding.Latin1.GetString(bytes), part, place + " as Latin-1");
        yield return Piece(Encoding.Unicode.GetString(bytes), part, place + " as UTF-16");
        yield return Piece(Encoding.Unicode.GetString(bytes, Math.Min(1, bytes.Length), Math.Max(0, bytes.Length - 1)), part, place + " as UTF-16");
    }

    private static TextPiece Piece(string text, string part, string place)
    {
        var runs = new StringBuilder();
        var start = 0;

        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && IsPrintable(text[index]))
            {
                continue;
            }

            if (index - start >= ShortestRun)
            {
                runs.Append(text, start, index - start).Append('\n');
            }

            start = index + 1;
        }

        return new TextPiece(part, place, runs.ToString(), TextPieceKind.Bytes);
    }

    private static bool IsPrintable(char value) => value is >= ' ' and < '\u007F' || (value < '\u0250' && char.IsLetter(value));
}
