using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Brazilian taxpayer number of a person (CPF): NNN.NNN.NNN-CC.</summary>
/// <remarks>Source: Receita Federal, Instrução Normativa RFB 2172/2024; two check digits by mod 11.</remarks>
public sealed class BrazilianCpfRecognizer : IRecognizer
{
    private static readonly Regex Grouped = LinearPattern.Of("[0-9]{3}\\.[0-9]{3}\\.[0-9]{3} ?[-/] ?[0-9]{2}");
    private static readonly Regex Plain = LinearPattern.Of("[0-9]{11}");

    private static readonly PatternFinder Finder = new(
        "brazilian-cpf",
        "NATIONAL_ID",
        ContextWords.OfNationalId("CPF*", "C.P.F.", "cadastro de pessoas físicas", "contribuinte"),
        new PatternForm(Grouped, 0.95, 0.98, "two mod 11 digits", IsValid),
        new PatternForm(Plain, 0.45, 0.96, "two mod 11 digits", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        code.Any(digit => digit != code[0])
        && CheckDigit(Weighted(code, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == Digit(code, 9)
        && CheckDigit(Weighted(code, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == Digit(code, 10);

    private static int CheckDigit(int sum) => sum % 11 < 2 ? 0 : 11 - (sum % 11);
}
