using System.Globalization;

namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>The check-digit arithmetic that the recognizers share. Arguments hold the digits that each method names.</summary>
public static class Checksum
{
    private const string VerhoeffProduct = "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";
    private const string VerhoeffShift = "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

    /// <summary>Is every character 0-9?</summary>
    public static bool IsDigits(string code) => code.All(char.IsAsciiDigit);

    /// <summary>The number that stands in a part of the code.</summary>
    public static int Number(string code, int start, int length) =>
        int.Parse(code.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);

    public static int Digit(string code, int index) => code[index] - '0';

    /// <summary>Sum of digit times weight over the first digits, as many as there are weights.</summary>
    public static int Weighted(string code, params ReadOnlySpan<int> weights)
    {
        var sum = 0;

        for (var index = 0; index < weights.Length; index++)
        {
            sum += weights[index] * Digit(code, index);
        }

        return sum;
    }

    /// <summary>The remainder by 97 of a number of any length.</summary>
    public static int Mod97(string digits) => digits.Aggregate(0, (rest, digit) => ((rest * 10) + digit - '0') % 97);

    /// <summary>Luhn's formula (ISO/IEC 7812-1 annex B): every second digit from the right doubled, the digit sums sum to tens.</summary>
    public static bool IsLuhn(string digits)
    {
        var sum = 0;

        for (var index = 0; index < digits.Length; index++)
        {
            var doubled = Digit(digits, digits.Length - 1 - index) * (1 + (index % 2));
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    /// <summary>Verhoeff's dihedral check (J. Verhoeff, Error Detecting Decimal Codes, 1969).</summary>
    public static bool IsVerhoeff(string digits)
    {
        var check = 0;

        for (var index = 0; index < digits.Length; index++)
        {
            var shifted = VerhoeffShift[(index % 8 * 10) + Digit(digits, digits.Length - 1 - index)] - '0';
            check = VerhoeffProduct[(check * 10) + shifted] - '0';
        }

        return check == 0;
    }

    /// <summary>Is there such a day? A year of two digits is any century's.</summary>
    public static bool IsDate(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= System.DateTime.DaysInMonth(year < 100 ? 2000 + year : year, month);
}
