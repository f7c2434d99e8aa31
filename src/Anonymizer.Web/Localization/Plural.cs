using System.Globalization;

namespace Anonymizer.Web.Localization;

/// <summary>Which form of a word a number takes (the rules of Unicode CLDR for whole numbers).</summary>
public static class Plural
{
    public const string Zero = "zero";
    public const string One = "one";
    public const string Other = "other";

    /// <summary>English: 1 is one. Latvian: 1, 21, 31… are one; 0, 10, 11–19, 20, 30… are zero; all else is other.</summary>
    public static string FormOf(int count, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);

        return culture.TwoLetterISOLanguageName == Languages.Latvian ? Latvian(Math.Abs(count % 100)) : count == 1 ? One : Other;
    }

    private static string Latvian(int lastTwo) => lastTwo switch
    {
        >= 11 and <= 19 => Zero,
        _ when lastTwo % 10 == 0 => Zero,
        _ when lastTwo % 10 == 1 => One,
        _ => Other,
    };
}
