using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>United States social security number (SSN) and individual taxpayer number (ITIN): AAA-GG-SSSS; neither has a check digit.</summary>
/// <remarks>Source: SSA, POMS RM 10201.030 (areas 000, 666, 900 and up, group 00 and serial 0000 are never issued); IRS, ITIN ranges of the fourth and fifth digit.</remarks>
public sealed class AmericanSocialSecurityNumberRecognizer : IRecognizer
{
    private static readonly Regex Dashed = LinearPattern.Of("[0-9]{3}-[0-9]{2}-[0-9]{4}");
    private static readonly Regex Plain = LinearPattern.Of("[0-9]{3} ?[0-9]{2} ?[0-9]{4}");

    private static readonly PatternFinder Finder = new(
        "american-social-security-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("SSN", "social security", "ITIN", "taxpayer", "TIN"),
        new PatternForm(Dashed, 0.7, 0.95, "ranges in use", IsValid),
        new PatternForm(Plain, 0.2, 0.8, "ranges in use", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) => code[0] == '9' ? IsTaxpayer(Number(code, 3, 2)) : IsSocialSecurity(code);

    private static bool IsTaxpayer(int group) => group is (>= 50 and <= 65) or (>= 70 and <= 88) or (>= 90 and <= 92) or >= 94;

    private static bool IsSocialSecurity(string code) =>
        code[..3] is not ("000" or "666") && code[3..5] != "00" && code[5..] != "0000";
}
