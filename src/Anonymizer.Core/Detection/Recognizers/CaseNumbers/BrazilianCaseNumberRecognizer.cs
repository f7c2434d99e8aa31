using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>Brazil's unified case number: NNNNNNN-DD.YYYY.J.TR.OOOO.</summary>
/// <remarks>Source: Conselho Nacional de Justiça, Resolução 65/2008; DD by ISO 7064 mod 97,10.</remarks>
public sealed class BrazilianCaseNumberRecognizer : IRecognizer
{
    private static readonly Regex Unified = LinearPattern.Of(@"[0-9]{7}-[0-9]{2}\.(19|20)[0-9]{2}\.[1-9]\.[0-9]{2}\.[0-9]{4}");

    private static readonly PatternFinder Finder = new(
        "brazilian-case-number",
        "CASE_NUMBER",
        new ContextWords("processo*", "autos", "recurso", "apelação", "ação", "CNJ"),
        new PatternForm(Unified, 0.97, 0.99, "mod 97", IsValid) { Mistyped = 0.8 });

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string number) => Checksum.Mod97(number[..7] + number[9..] + number[7..9]) == 1;
}
