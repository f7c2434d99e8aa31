using System.Globalization;
using System.Text.RegularExpressions;

namespace Anonymizer.Core.Substitution;

/// <summary>The coarser thing that a date, an address or a number lies in.</summary>
internal static partial class Generalization
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>The year of a date that says more than a year; null for a bare year, a range of years or a date without one.</summary>
    public static string? YearOf(string date)
    {
        var years = Year().Matches(date).Select(match => match.Groups["year"].Value).Distinct().ToList();
        var rest = Year().Replace(date, " ");

        return years is [var year] && rest.Any(char.IsLetterOrDigit) ? year : null;
    }

    /// <summary>"March 2004" of "15 March 2004"; null where the month is not written as a word.</summary>
    public static string? MonthOf(string date) =>
        DayMonthYear().Match(date) is { Success: true } match ? $"{match.Groups["month"].Value} {match.Groups["year"].Value}" : null;

    /// <summary>The last part of an address that has no digit; null where the address has one part only.</summary>
    public static string? TownOf(string address)
    {
        var parts = address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return parts.Length < 2
            ? null
            : parts.Skip(1).LastOrDefault(part => !part.Any(char.IsDigit)) ?? TownAfterCode().Match(parts[^1]).Groups["town"].Value switch { "" => null, var town => town };
    }

    /// <summary>"30–39" of a text whose only number is 34.</summary>
    public static string? TenOf(string text)
    {
        var numbers = Number().Matches(text);

        if (numbers.Count != 1 || !int.TryParse(numbers[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 999)
        {
            return null;
        }

        var ten = number / 10 * 10;

        return $"{ten}–{ten + 9}";
    }

    [GeneratedRegex("""\b(?<year>(?:1[89]|20)\d{2})\b""", Linear)]
    private static partial Regex Year();

    [GeneratedRegex("""(?<month>\p{L}{3,})\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?<year>(?:1[89]|20)\d{2})""", Linear)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex("""\d[\d\s-]*\s(?<town>\p{Lu}[\p{L} -]+)$""", Linear)]
    private static partial Regex TownAfterCode();

    [GeneratedRegex("""\d+""", Linear)]
    private static partial Regex Number();
}
