using System.Globalization;

namespace Anonymizer.Word.Reading.Looks;

/// <summary>A counter as a list or a note draws it.</summary>
internal static class ListNumber
{
    private const int MostRoman = 3999;

    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <param name="number">From 0.</param>
    /// <param name="format">A value of ST_NumberFormat (ECMA-376, 17.18.59); one that is not known here counts in decimals.</param>
    public static string Write(int number, string? format) => format switch
    {
        "lowerLetter" => Letters(number),
        "upperLetter" => Letters(number).ToUpperInvariant(),
        "lowerRoman" => RomanOf(number),
        "upperRoman" => RomanOf(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => string.Empty,
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>a to z, then aa to zz, as Word counts.</summary>
    private static string Letters(int number) => number is < 1 or > 26 * 20
        ? number.ToString(CultureInfo.InvariantCulture)
        : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string RomanOf(int number)
    {
        if (number is < 1 or > MostRoman)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var digits = string.Empty;

        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                digits += letters;
            }
        }

        return digits;
    }
}
