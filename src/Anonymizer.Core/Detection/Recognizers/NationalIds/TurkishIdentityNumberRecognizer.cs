using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Turkish identity number (T.C. kimlik numarası): eleven digits, the last two check digits.</summary>
/// <remarks>Source: General Directorate of Civil Registration (NVİ), check digits as in python-stdnum tr.tckimlik; random digits pass in one of 100.</remarks>
public sealed class TurkishIdentityNumberRecognizer : IRecognizer
{
    private static readonly Regex Plain = LinearPattern.Of("[1-9][0-9]{10}");

    private static readonly PatternFinder Finder = new(
        "turkish-identity-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("T.C.*", "TC kimlik*", "TCKN*", "T.C. kimlik*", "kimlik n*"),
        new PatternForm(Plain, 0.7, 0.96, "two mod 10 digits", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code)
    {
        var tenth = (Weighted(code, 7, -1, 7, -1, 7, -1, 7, -1, 7) + 100) % 10;

        return tenth == Digit(code, 9) && Weighted(code, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) % 10 == Digit(code, 10);
    }
}
