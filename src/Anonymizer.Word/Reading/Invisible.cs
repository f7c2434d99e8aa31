using System.Globalization;

namespace Anonymizer.Word.Reading;

/// <summary>Which characters are not drawn: soft hyphens, joiners, direction marks, selectors, fillers, tags.</summary>
internal static class Invisible
{
    private const char TagHighSurrogate = '\uDB40';

    /// <summary>Letters and marks that Unicode does not count as format characters, yet that draw nothing.</summary>
    private const string Blank = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u3164\uFFA0";

    /// <summary>How many UTF-16 units from here are one invisible character; 0 if it is drawn.</summary>
    public static int LengthAt(string text, int index)
    {
        var value = text[index];

        return value < '\u00AD' ? (char.IsControl(value) && !char.IsWhiteSpace(value) ? 1 : 0)
            : value == TagHighSurrogate && index + 1 < text.Length ? 2
            : IsFormat(value) || Blank.Contains(value, StringComparison.Ordinal) || value is >= '\uFE00' and <= '\uFE0F' ? 1
            : 0;
    }

    private static bool IsFormat(char value) =>
        char.GetUnicodeCategory(value) == UnicodeCategory.Format && value is not ((>= '\u0600' and <= '\u0605') or '\u06DD' or '\u070F' or '\u08E2');
}
