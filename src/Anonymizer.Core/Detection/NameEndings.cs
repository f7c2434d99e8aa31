namespace Anonymizer.Core.Detection;

/// <summary>Whether two folded words are one name with two endings: "berzins" and "berzinam", "novak" and "novakovi".</summary>
/// <remarks>
/// The endings are those of the cases of names in the Baltic and Slavic languages, without diacritics (the declension tables of the
/// grammars of Latvian, Lithuanian, Czech, Polish, Serbian). The stem is at least five letters, so that "chin" is not "china".
/// </remarks>
internal static class NameEndings
{
    private const int ShortestStem = 5;
    private const int Longest = 4;

    private static readonly HashSet<string> Cases = new(StringComparer.Ordinal)
    {
        "", "a", "e", "i", "o", "u", "s", "is", "us", "as", "es", "os", "am", "em", "im", "om", "um", "ai", "ei", "ui", "ams", "iem", "ium", "iui", "iaus", "io", "iu", "ius",
        "oj", "og", "ov", "ova", "ove", "ovi", "ovu", "ovo", "ovom", "ovou", "ego", "emu", "iego", "iemu", "ami", "ou", "ich", "ych", "iene", "aite", "yte", "ute",
    };

    public static bool AreOne(string left, string right)
    {
        var stem = left.AsSpan().CommonPrefixLength(right);
        var least = Math.Max(ShortestStem, Math.Max(left.Length, right.Length) - Longest);

        while (stem >= least)
        {
            if (Cases.Contains(left[stem..]) && Cases.Contains(right[stem..]))
            {
                return true;
            }

            stem--;
        }

        return false;
    }
}
