using System.Text.RegularExpressions;

namespace Anonymizer.Core.Substitution;

/// <summary>The titles that stand before a name: where they end, and what gender they tell.</summary>
internal static partial class NameTitles
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>How many characters of the surface are titles and the spaces after them.</summary>
    public static int LengthIn(string surface) =>
        Leading().Match(surface) is { Success: true } title && title.Length < surface.Length ? title.Length : 0;

    public static string WithoutTitle(string surface) => surface[LengthIn(surface)..];

    /// <summary>How many characters before a name are its title.</summary>
    public static int LengthBefore(string before) => Trailing().Match(before).Length;

    public static NameGender GenderOf(string before, string surface)
    {
        var title = Trailing().Match(before).Value + Leading().Match(surface).Value;

        return Female().IsMatch(title) ? NameGender.Female : Male().IsMatch(title) ? NameGender.Male : NameGender.Unknown;
    }

    [GeneratedRegex("""^((Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Shri|Sri|Smt|Kumari|Herr|Frau|Monsieur|Madame|Mme|M)\.?\s+)+""", Linear)]
    private static partial Regex Leading();

    [GeneratedRegex("""\b((Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Shri|Sri|Smt|Kumari|Herr|Frau|Monsieur|Madame|Mme)\.?\s+)+$""", Linear)]
    private static partial Regex Trailing();

    [GeneratedRegex("""\b(Mrs|Ms|Miss|Smt|Kumari|Frau|Madame|Mme)\b""", Linear)]
    private static partial Regex Female();

    [GeneratedRegex("""\b(Mr|Sir|Shri|Sri|Herr|Monsieur)\b""", Linear)]
    private static partial Regex Male();
}
