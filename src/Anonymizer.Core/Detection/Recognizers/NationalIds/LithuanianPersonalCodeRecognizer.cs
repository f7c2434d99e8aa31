using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Lithuanian personal code (asmens kodas): century and sex, YYMMDD, serial number, check digit; eleven digits.</summary>
/// <remarks>Source: Law on the Population Register, article 8; check digit as in python-stdnum lt.asmens. Eleven plain digits pass by chance in about one of 50: alone it scores little above the threshold.</remarks>
public sealed class LithuanianPersonalCodeRecognizer : IRecognizer
{
    private static readonly Regex Plain = LinearPattern.Of("[1-6][0-9]{2}[01][0-9][0-3][0-9]{5}");

    private static readonly PatternFinder Finder = new(
        "lithuanian-personal-code",
        "NATIONAL_ID",
        ContextWords.OfNationalId("asmens kod*", "a. k.", "a.k."),
        new PatternForm(Plain, 0.6, 0.95, "date, mod 11", IsikukoodCheck.IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
