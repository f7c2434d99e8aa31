using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>National Health Service number of England, Wales and the Isle of Man: ten digits, written 3-3-4, the last a check digit.</summary>
/// <remarks>Source: NHS Data Dictionary, NHS NUMBER; check digit by mod 11. One of eleven phone numbers passes it: a context word is needed.</remarks>
public sealed class BritishNhsNumberRecognizer : IRecognizer
{
    private static readonly Regex Code = LinearPattern.Of("[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}");

    private static readonly PatternFinder Finder = new(
        "british-nhs-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("NHS", "health service number", "hospital number"),
        new PatternForm(Code, 0.4, 0.95, "mod 11", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        (11 - (Weighted(code, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11)) % 11 == Digit(code, 9);
}
