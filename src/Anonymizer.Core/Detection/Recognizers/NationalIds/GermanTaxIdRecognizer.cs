using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>German tax identification number (Steuer-Identifikationsnummer): eleven digits, in ten of which one digit comes twice or three times.</summary>
/// <remarks>Source: section 139b Abgabenordnung; check digit by ISO/IEC 7064 mod 11,10.</remarks>
public sealed class GermanTaxIdRecognizer : IRecognizer
{
    private static readonly Regex Grouped = LinearPattern.Of("[1-9][0-9] [0-9]{3} [0-9]{3} [0-9]{3}");
    private static readonly Regex Plain = LinearPattern.Of("[1-9][0-9]{10}");

    private static readonly PatternFinder Finder = new(
        "german-tax-id",
        "NATIONAL_ID",
        ContextWords.OfNationalId("Steuer-ID*", "Steuer-Identifikationsn*", "Steueridentifikationsn*", "IdNr*", "Identifikationsnummer", "TIN"),
        new PatternForm(Grouped, 0.7, 0.96, "repeated digit, mod 11,10", IsValid),
        new PatternForm(Plain, 0.45, 0.95, "repeated digit, mod 11,10", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code)
    {
        var most = code[..10].CountBy(digit => digit).Max(count => count.Value);

        return most is 2 or 3 && CheckDigit(code) == Digit(code, 10);
    }

    private static int CheckDigit(string code)
    {
        var product = 10;

        foreach (var digit in code[..10])
        {
            var sum = (digit - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10;
    }
}
