using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Norwegian birth number (fødselsnummer), D-number (day + 40) and H-number (month + 40): DDMMYY, three digits, two check digits.</summary>
/// <remarks>Source: Norwegian Tax Administration, Folkeregisteret; two check digits by mod 11, which eleven random digits pass in one of 121.</remarks>
public sealed class NorwegianBirthNumberRecognizer : IRecognizer
{
    private static readonly Regex Plain = LinearPattern.Of("[0-7][0-9][0-5][0-9]{3} ?[0-9]{5}");

    private static readonly PatternFinder Finder = new(
        "norwegian-birth-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("fødselsn*", "fødselsnummer", "personnummer*", "d-nummer*", "fnr", "f.nr"),
        new PatternForm(Plain, 0.8, 0.97, "date, two mod 11 digits", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        IsDate(Number(code, 4, 2), Number(code, 2, 2) % 40, Number(code, 0, 2) % 40)
        && Weighted(code, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
        && Weighted(code, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
}
