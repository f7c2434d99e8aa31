using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Belgian national number (rijksregisternummer, numéro national): YY.MM.DD-NNN.CC.</summary>
/// <remarks>Source: Royal Decree of 3 April 1984 on the national register; CC = 97 - (number mod 97), with 2 set before it for the born since 2000. Month + 20 or + 40 is a BIS number.</remarks>
public sealed class BelgianNationalNumberRecognizer : IRecognizer
{
    private static readonly Regex Grouped = LinearPattern.Of("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2} ?- ?[0-9]{3}[.-][0-9]{2}");
    private static readonly Regex Plain = LinearPattern.Of("[0-9]{6}[ -]?[0-9]{3}[ .-]?[0-9]{2}");

    private static readonly PatternFinder Finder = new(
        "belgian-national-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("rijksregister*", "numéro national", "numéro de registre national", "registre national", "national register", "NISS", "INSZ", "nationaal nummer"),
        new PatternForm(Grouped, 0.9, 0.98, "date, mod 97", IsValid),
        new PatternForm(Plain, 0.6, 0.96, "date, mod 97", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        Number(code, 2, 2) % 20 <= 12
        && Number(code, 4, 2) <= 31
        && 97 - Number(code, 9, 2) is var rest
        && (Mod97(code[..9]) == rest || Mod97("2" + code[..9]) == rest);
}
