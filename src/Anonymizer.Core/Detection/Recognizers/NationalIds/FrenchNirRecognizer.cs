using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>French social security number (NIR, numéro de sécurité sociale): sex, year, month, department, municipality, serial number, key.</summary>
/// <remarks>Source: INSEE, decree 82-103 of 22 January 1982; key = 97 - (number mod 97), with 2A as 19 and 2B as 18.</remarks>
public sealed class FrenchNirRecognizer : IRecognizer
{
    private static readonly Regex Code = LinearPattern.Of("[1-478] ?[0-9]{2} ?[0-9]{2} ?[0-9][0-9ABab] ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}");

    private static readonly PatternFinder Finder = new(
        "french-nir",
        "NATIONAL_ID",
        ContextWords.OfNationalId("sécurité sociale", "numéro de sécu*", "NIR", "INSEE", "n° SS"),
        new PatternForm(Code, 0.85, 0.97, "month, mod 97", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code)
    {
        var digits = code.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);

        return IsDigits(digits)
            && Number(digits, 3, 2) is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50
            && 97 - Mod97(digits[..13]) == Number(digits, 13, 2);
    }
}
