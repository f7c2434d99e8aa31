using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Portuguese tax number (NIF, número de identificação fiscal): nine digits, the last a check digit.</summary>
/// <remarks>Source: Decree-Law 14/2013; check digit by mod 11. Nine digits with one check digit are common in verdicts: a context word is needed.</remarks>
public sealed class PortugueseNifRecognizer : IRecognizer
{
    private static readonly Regex Plain = LinearPattern.Of("[1235689][0-9]{2} ?[0-9]{3} ?[0-9]{3}");

    private static readonly PatternFinder Finder = new(
        "portuguese-nif",
        "NATIONAL_ID",
        ContextWords.OfNationalId("NIF", "N.I.F.", "contribuinte*", "identificação fiscal", "NIPC"),
        new PatternForm(Plain, 0.3, 0.93, "mod 11", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        11 - (Weighted(code, 9, 8, 7, 6, 5, 4, 3, 2) % 11) is var check && (check > 9 ? 0 : check) == Digit(code, 8);
}
