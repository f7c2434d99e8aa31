using System.Globalization;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Takes the sign of a currency into the amount beside it: "£500", "500 €". Alone it names nothing, and an amount without it is half an amount.</summary>
/// <remarks>A number beside such a sign is an amount, whatever a model takes it for: in a table of sums it reads them as house numbers and file numbers.</remarks>
internal static class CurrencySign
{
    public static Mention Join(VerdictText text, Mention candidate)
    {
        if (candidate.IsExplicit || !(candidate.Type == EntityType.Quantity || IsNumber(text.At(candidate.Span))))
        {
            return candidate;
        }

        var (start, end) = (candidate.Span.Start, candidate.Span.End);

        start -= IsSign(text, start - 1) ? 1 : IsSpace(text, start - 1) && IsSign(text, start - 2) ? 2 : 0;
        end += IsSign(text, end) ? 1 : IsSpace(text, end) && IsSign(text, end + 1) && !IsDigit(text, end + 2) ? 2 : 0;

        var span = new TextSpan(start, end);

        return HasSign(text.At(span)) ? candidate with { Span = span, Type = EntityType.Quantity } : candidate;
    }

    private static bool IsNumber(string words) => words.Any(char.IsAsciiDigit) && words.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or ' ' or '\u00A0' || IsSign(letter));

    private static bool HasSign(string words) => words.Any(IsSign);

    private static bool IsSign(VerdictText text, int place) => place >= 0 && place < text.Length && IsSign(text.Value[place]);

    private static bool IsSign(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.CurrencySymbol;

    private static bool IsSpace(VerdictText text, int place) => place >= 0 && place < text.Length && text.Value[place] is (' ' or '\u00A0');

    private static bool IsDigit(VerdictText text, int place) => place < text.Length && char.IsAsciiDigit(text.Value[place]);
}
