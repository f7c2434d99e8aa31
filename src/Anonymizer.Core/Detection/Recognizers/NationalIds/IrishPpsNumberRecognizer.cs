using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Irish personal public service number (PPSN): seven digits, a check letter and at times one letter more.</summary>
/// <remarks>Source: Department of Social Protection; check letter by mod 23, the second letter with weight 9.</remarks>
public sealed class IrishPpsNumberRecognizer : IRecognizer
{
    private static readonly Regex Code = LinearPattern.Of("[0-9]{7}[A-Wa-w][A-IWa-iw]?");

    private static readonly PatternFinder Finder = new(
        "irish-pps-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("PPS*", "PPSN", "personal public service", "RSI"),
        new PatternForm(Code, 0.6, 0.96, "check letter mod 23", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code)
    {
        var second = code.Length == 9 && code[8] != 'W' ? code[8] - 'A' + 1 : 0;

        return "WABCDEFGHIJKLMNOPQRSTUV"[(Weighted(code, 8, 7, 6, 5, 4, 3, 2) + (9 * second)) % 23] == code[7];
    }
}
