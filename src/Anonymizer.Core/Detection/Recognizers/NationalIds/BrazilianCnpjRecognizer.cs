using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Brazilian taxpayer number of a company (CNPJ): NN.NNN.NNN/NNNN-CC, since July 2026 with letters too.</summary>
/// <remarks>Source: Receita Federal, Instrução Normativa RFB 2229/2024; two check digits by mod 11 over the characters' ASCII value less 48. A one-man firm's number names a person.</remarks>
public sealed class BrazilianCnpjRecognizer : IRecognizer
{
    private static readonly Regex Grouped = LinearPattern.Of("[0-9A-Z]{2}\\.[0-9A-Z]{3}\\.[0-9A-Z]{3} ?/ ?[0-9A-Z]{4} ?- ?[0-9]{2}");
    private static readonly Regex Plain = LinearPattern.Of("[0-9]{14}");

    private static readonly PatternFinder Finder = new(
        "brazilian-cnpj",
        "COMPANY_ID",
        ContextWords.OfNationalId("CNPJ*", "C.N.P.J.", "cadastro nacional da pessoa jurídica"),
        new PatternForm(Grouped, 0.95, 0.98, "two mod 11 digits", IsValid),
        new PatternForm(Plain, 0.45, 0.95, "two mod 11 digits", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        code.Any(digit => digit != code[0])
        && CheckDigit(Weighted(code, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == Digit(code, 12)
        && CheckDigit(Weighted(code, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == Digit(code, 13);

    private static int CheckDigit(int sum) => sum % 11 < 2 ? 0 : 11 - (sum % 11);
}
