using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Spanish identity number (DNI: eight digits and a letter) and foreigner's number (NIE: X, Y or Z, seven digits and a letter).</summary>
/// <remarks>Source: Royal Decree 1553/2005 and order INT/2058/2008; letter by mod 23.</remarks>
public sealed class SpanishDniNieRecognizer : IRecognizer
{
    private static readonly Regex Dni = LinearPattern.Of("[0-9]{2}\\.?[0-9]{3}\\.?[0-9]{3} ?-? ?[A-Za-z]");
    private static readonly Regex Nie = LinearPattern.Of("[XYZxyz] ?-?[0-9]{7} ?-?[A-Za-z]");

    private static readonly PatternFinder Finder = new(
        "spanish-dni-nie",
        "NATIONAL_ID",
        ContextWords.OfNationalId("DNI", "D.N.I.", "NIE", "N.I.E.", "NIF", "N.I.F.", "documento nacional de identidad", "identidad de extranjero*"),
        new PatternForm(Dni, 0.6, 0.97, "mod 23", IsValid),
        new PatternForm(Nie, 0.75, 0.97, "mod 23", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code)
    {
        var number = code[0] is >= 'X' and <= 'Z' ? $"{code[0] - 'X'}{code[1..^1]}" : code[..^1];

        return "TRWAGMYFPDXBNJZSQVHLCKE"[Number(number, 0, 8) % 23] == code[^1];
    }
}
