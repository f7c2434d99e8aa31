using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Latvian personal code (personas kods): DDMMYY-CXXXX with a check digit, or since July 2017 32 and nine random digits without one.</summary>
/// <remarks>Source: Law on the Register of Natural Persons (Fizisko personu reģistra likums), section 7; check digit as in python-stdnum lv.pvn, (1101 - weighted sum) mod 11 mod 10.</remarks>
public sealed class LatvianPersonalCodeRecognizer : IRecognizer
{
    private static readonly Regex Dated = LinearPattern.Of("[0-3][0-9][01][0-9]{3} ?- ?[0-2][0-9]{4}");
    private static readonly Regex Plain = LinearPattern.Of("[0-3][0-9][01][0-9]{3}[0-2][0-9]{4}");
    private static readonly Regex Undated = LinearPattern.Of("32[0-9]{4}-[0-9]{5}");
    private static readonly Regex UndatedPlain = LinearPattern.Of("32[0-9]{9}");

    private static readonly PatternFinder Finder = new(
        "latvian-personal-code",
        "NATIONAL_ID",
        ContextWords.OfNationalId("personas kod*", "pers. kod*", "p.k.", "p. k.", "p/k"),
        new PatternForm(Dated, 0.9, 0.97, "date, mod 11", IsValid),
        new PatternForm(Plain, 0.45, 0.9, "date, mod 11", IsValid),
        new PatternForm(Undated, 0.6, 0.9),
        new PatternForm(UndatedPlain, 0.3, 0.85));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        IsDate(Number(code, 4, 2), Number(code, 2, 2), Number(code, 0, 2))
        && (1 + Weighted(code, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == Digit(code, 10);
}
