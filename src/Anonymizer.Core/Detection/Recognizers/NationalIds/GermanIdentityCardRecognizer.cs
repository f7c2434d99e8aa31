using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Number of a German identity card or passport (Personalausweis, Reisepass): nine characters and a check digit.</summary>
/// <remarks>Source: ICAO Doc 9303 part 3 (weights 7, 3, 1) and the alphabet without vowels of the German Personalausweisverordnung. Nothing else about it is unusual: without a context word it is not proposed.</remarks>
public sealed class GermanIdentityCardRecognizer : IRecognizer
{
    private static readonly Regex Checked = LinearPattern.Of("[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}[0-9]");
    private static readonly Regex Short = LinearPattern.Of("[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{7}[0-9]");

    private static readonly PatternFinder Finder = new(
        "german-identity-card",
        "NATIONAL_ID",
        ContextWords.OfNationalId("Personalausweis*", "Ausweisn*", "Reisepass*", "Passnummer*", "Ausweis-Nr", "Seriennummer", "identity card", "passport"),
        new PatternForm(Checked, 0.45, 0.93, "mod 10", IsValid),
        new PatternForm(Short, 0, 0.65));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        code[..9].Select((character, index) => Value(character) * (index % 3) switch { 0 => 7, 1 => 3, _ => 1 }).Sum() % 10 == Digit(code, 9);

    private static int Value(char character) => char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10;
}
