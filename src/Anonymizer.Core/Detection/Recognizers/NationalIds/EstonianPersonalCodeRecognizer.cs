using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Estonian personal identification code (isikukood): century and sex, YYMMDD, serial number, check digit; eleven digits.</summary>
/// <remarks>Source: EVS 585:2007. Eleven plain digits pass by chance in about one of 50: alone it scores little above the threshold.</remarks>
public sealed class EstonianPersonalCodeRecognizer : IRecognizer
{
    private static readonly Regex Plain = LinearPattern.Of("[1-6][0-9]{2}[01][0-9][0-3][0-9]{5}");

    private static readonly PatternFinder Finder = new(
        "estonian-personal-code",
        "NATIONAL_ID",
        ContextWords.OfNationalId("isikukood*", "ik"),
        new PatternForm(Plain, 0.6, 0.95, "date, mod 11", IsikukoodCheck.IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
