using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Finnish personal identity code (henkilötunnus): DDMMYY, a century sign, three digits and a check character.</summary>
/// <remarks>Source: Digital and Population Data Services Agency, reform of the personal identity code (new century signs since 2023); check character by mod 31.</remarks>
public sealed class FinnishPersonalCodeRecognizer : IRecognizer
{
    private static readonly Regex Code = LinearPattern.Of("[0-3][0-9][01][0-9]{3}[-+A-FU-Ya-fu-y][0-9]{3}[0-9A-Ya-y]");

    private static readonly PatternFinder Finder = new(
        "finnish-personal-code",
        "NATIONAL_ID",
        ContextWords.OfNationalId("henkilötunnu*", "hetu", "henkilötunnus", "personbeteckning*", "sotu"),
        new PatternForm(Code, 0.9, 0.98, "date, mod 31", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) =>
        IsDate(Number(code, 4, 2), Number(code, 2, 2), Number(code, 0, 2))
        && "0123456789ABCDEFHJKLMNPRSTUVWXY"[((Number(code, 0, 6) * 1000) + Number(code, code.Length - 4, 3)) % 31] == code[^1];
}
