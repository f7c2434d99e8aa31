using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Romanian personal numeric code (cod numeric personal): sex and century, YYMMDD, county, serial number, check digit; thirteen digits.</summary>
/// <remarks>Source: Romanian Act 105/1996 on the register of persons; check digit by mod 11 with the key 279146358279.</remarks>
public sealed class RomanianCnpRecognizer : IRecognizer
{
    private static readonly Regex Plain = LinearPattern.Of("[1-9][0-9]{2}[01][0-9][0-3][0-9]{7}");

    private static readonly PatternFinder Finder = new(
        "romanian-cnp",
        "NATIONAL_ID",
        ContextWords.OfNationalId("CNP", "cod numeric personal", "codul numeric personal", "C.N.P."),
        new PatternForm(Plain, 0.75, 0.97, "date, county, mod 11", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        IsDate(Number(code, 1, 2), Number(code, 3, 2), Number(code, 5, 2))
        && Number(code, 7, 2) is (>= 1 and <= 52) or 70
        && CheckDigit(code) == Digit(code, 12);

    private static int CheckDigit(string code) =>
        Weighted(code, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11 is var rest and < 10 ? rest : 1;
}
