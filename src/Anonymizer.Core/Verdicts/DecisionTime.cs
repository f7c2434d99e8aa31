using System.Globalization;

namespace Anonymizer.Core.Verdicts;

/// <summary>When a verdict was given, as far as it is known: the day, or the year alone.</summary>
/// <param name="Date">The day, or null.</param>
/// <param name="Year">The year, or null where nothing is known.</param>
public readonly record struct DecisionTime(DateOnly? Date, int? Year)
{
    /// <summary>No court of today's kind is older; an earlier year is a slip.</summary>
    public const int FirstYear = 1800;

    private static readonly string[] Days = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yyyy."];

    public static DecisionTime Unknown { get; }

    public static DecisionTime On(DateOnly date) => new(date, date.Year);

    /// <summary>Reads "2024", "2024-03-31" or "31.3.2024"; nothing is unknown. A form that could be read in two ways (3/4/2024) is not taken.</summary>
    /// <returns>False: it is none of these.</returns>
    public static bool TryRead(string? text, out DecisionTime time)
    {
        time = Unknown;
        var trimmed = text?.Trim() ?? "";

        if (trimmed.Length == 0)
        {
            return true;
        }

        if (DateOnly.TryParseExact(trimmed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            time = On(date);

            return true;
        }

        if (trimmed.Length == 4 && trimmed.All(char.IsAsciiDigit))
        {
            time = new DecisionTime(null, int.Parse(trimmed, CultureInfo.InvariantCulture));

            return true;
        }

        return false;
    }

    /// <summary>Is it a time at which a verdict can have been given, seen from a day? A day must lie in its year.</summary>
    public bool IsPossible(DateOnly today) =>
        (Date is not { } date || (date <= today && date.Year == Year)) && (Year is not { } year || (year >= FirstYear && year <= today.Year));

    /// <summary>The day that its age is counted from: of a year alone its middle, which is wrong by half a year at most.</summary>
    public DateOnly? AgeFrom(DateOnly today) => (Date, Year) switch
    {
        ({ } date, _) => date,
        (_, { } year) when new DateOnly(year, 7, 1) is var middle => middle < today ? middle : today,
        _ => null,
    };
}
