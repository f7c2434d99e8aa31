using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Danish CPR number: DDMMYY-NNNN.</summary>
/// <remarks>Source: CPR-kontoret, Personnummeret i CPR. Since 2007 numbers without the mod 11 check are issued: a number that fails it is proposed only beside a context word.</remarks>
public sealed class DanishCprNumberRecognizer : IRecognizer
{
    private static readonly Regex Dashed = LinearPattern.Of("[0-3][0-9][01][0-9]{3} ?- ?[0-9]{4}");
    private static readonly Regex Plain = LinearPattern.Of("[0-3][0-9][01][0-9]{3}[0-9]{4}");

    private static readonly PatternFinder Finder = new(
        "danish-cpr-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("CPR*", "personnummer*", "cpr-n*", "cprnr"),
        new PatternForm(Dashed, 0.7, 0.95, "date, mod 11", IsValid),
        new PatternForm(Plain, 0.4, 0.9, "date, mod 11", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        IsDate(Number(code, 4, 2), Number(code, 2, 2), Number(code, 0, 2))
        && Weighted(code, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
}
