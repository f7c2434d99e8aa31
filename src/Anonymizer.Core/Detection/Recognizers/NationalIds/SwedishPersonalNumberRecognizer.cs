using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Swedish personal number (personnummer) and coordination number (samordningsnummer, day + 60): YYMMDD-NNNN or YYYYMMDD-NNNN.</summary>
/// <remarks>Source: Swedish Tax Agency, SKV 704; check digit by Luhn over the last ten digits.</remarks>
public sealed class SwedishPersonalNumberRecognizer : IRecognizer
{
    private static readonly Regex Dashed = LinearPattern.Of("([12][0-9][0-9]{2}|[0-9]{2})[01][0-9]{3}[-+][0-9]{4}");
    private static readonly Regex Plain = LinearPattern.Of("((19|20)[0-9]{2}|[0-9]{2})[01][0-9]{3}[0-9]{4}");

    private static readonly PatternFinder Finder = new(
        "swedish-personal-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("personn*", "samordningsn*", "pers.nr", "pnr", "p.nr"),
        new PatternForm(Dashed, 0.85, 0.97, "date, Luhn", IsValid),
        new PatternForm(Plain, 0.45, 0.93, "date, Luhn", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code)
    {
        var last = code[^10..];

        return IsDate(Number(last, 0, 2), Number(last, 2, 2), Number(last, 4, 2) % 60) && IsLuhn(last);
    }
}
