using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Dutch citizen service number (burgerservicenummer, BSN): nine digits that pass the eleven test.</summary>
/// <remarks>Source: Besluit burgerservicenummer; eleven test with weight -1 for the last digit. Nine digits are common in verdicts: a context word is needed.</remarks>
public sealed class DutchBsnRecognizer : IRecognizer
{
    private static readonly Regex Plain = LinearPattern.Of("[0-9]{9}");
    private static readonly Regex Grouped = LinearPattern.Of("[0-9]{4}[ .][0-9]{2}[ .][0-9]{3}");

    private static readonly PatternFinder Finder = new(
        "dutch-bsn",
        "NATIONAL_ID",
        ContextWords.OfNationalId("BSN*", "burgerservicen*", "sofi-n*", "sofinummer*", "citizen service number"),
        new PatternForm(Plain, 0.3, 0.93, "eleven test", IsValid),
        new PatternForm(Grouped, 0.4, 0.95, "eleven test", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        Weighted(code, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && code.Any(digit => digit != '0');
}
