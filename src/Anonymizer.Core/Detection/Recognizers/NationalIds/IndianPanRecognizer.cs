using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Indian permanent account number (PAN): five letters, of which the fourth names the holder's kind, four digits, a letter.</summary>
/// <remarks>Source: Income Tax Department; the check letter's formula is not published.</remarks>
public sealed class IndianPanRecognizer : IRecognizer
{
    private static readonly Regex Code = LinearPattern.Of("[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]");

    private static readonly PatternFinder Finder = new(
        "indian-pan",
        "NATIONAL_ID",
        ContextWords.OfNationalId("PAN", "permanent account", "income tax"),
        new PatternForm(Code, 0.75, 0.95));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
