using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Polish PESEL: YYMMDD with the century in the month, four digits, a check digit.</summary>
/// <remarks>Source: Act on the Population Register of 24 September 2010, article 15; check digit by weights 1, 3, 7, 9 mod 10.</remarks>
public sealed class PolishPeselRecognizer : IRecognizer
{
    private static readonly Regex Plain = LinearPattern.Of("[0-9]{4}[0-3][0-9]{6}");

    private static readonly PatternFinder Finder = new(
        "polish-pesel",
        "NATIONAL_ID",
        ContextWords.OfNationalId("PESEL*", "numer ewidencyjny", "nr ewidencyjny"),
        new PatternForm(Plain, 0.6, 0.96, "date, mod 10", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        IsDate(Number(code, 0, 2), Number(code, 2, 2) % 20, Number(code, 4, 2))
        && Weighted(code, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
}
