using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Italian fiscal code (codice fiscale): sixteen characters of name, birth date, place and a check letter.</summary>
/// <remarks>Source: decree of the Ministry of Finance of 23 December 1976; digits may be swapped for the letters LMNPQRSTUV (omocodia).</remarks>
public sealed class ItalianFiscalCodeRecognizer : IRecognizer
{
    private static readonly Regex Code = LinearPattern.Of("[A-Za-z]{6}[0-9L-Vl-v]{2}[A-EHLMPR-Ta-ehlmpr-t][0-9L-Vl-v]{2}[A-Za-z][0-9L-Vl-v]{3}[A-Za-z]");

    private static readonly PatternFinder Finder = new(
        "italian-fiscal-code",
        "NATIONAL_ID",
        ContextWords.OfNationalId("codice fiscale", "cod. fisc*", "C.F.", "CF"),
        new PatternForm(Code, 0.93, 0.98, "check letter mod 26", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private const string OddValues = "BAFHJNPRTVCESULDGIMOQKWZYX";

    private static bool IsValid(string code) => code[..15].Select(Value).Sum() % 26 == code[15] - 'A';

    private static int Value(char character, int index)
    {
        var order = char.IsAsciiDigit(character) ? character - '0' : character - 'A';

        return index % 2 == 0 ? OddValues[order] - 'A' : order;
    }
}
