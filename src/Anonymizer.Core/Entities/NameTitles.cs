using System.Text.RegularExpressions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>The titles that stand before a name: where they end, and what gender they tell.</summary>
internal static partial class NameTitles
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>No run of titles before a name is longer.</summary>
    public const int Window = 24;

    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "mx", "messrs", "dr", "prof", "shri", "sri", "smt", "kumari", "herr", "frau", "mme", "s",
    };

    /// <summary>The folded word is a mere form of address, or the possessive s.</summary>
    public static bool IsAddress(string folded) => Addresses.Contains(folded);

    /// <summary>How many characters of the surface are titles and the spaces after them.</summary>
    public static int LengthIn(string surface) =>
        Leading().Match(surface) is { Success: true } title && title.Length < surface.Length ? title.Length : 0;

    public static string WithoutTitle(string surface) => surface[LengthIn(surface)..];

    /// <summary>How many characters before a name are its title.</summary>
    public static int LengthBefore(string before) => Trailing().Match(before).Length;

    /// <summary>The gender that the titles inside the mention and just before it tell; unknown where they tell both ("Mr and Mrs Berg").</summary>
    public static NameGender GenderOf(VerdictText text, TextSpan mention)
    {
        var before = text.Value[Math.Max(0, mention.Start - Window)..mention.Start];
        var title = Trailing().Match(before).Value + " " + text.At(mention);

        return (Female().IsMatch(title), Male().IsMatch(title)) switch
        {
            (true, false) => NameGender.Female,
            (false, true) => NameGender.Male,
            _ => NameGender.Unknown,
        };
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
