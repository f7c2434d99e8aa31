using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>Indian Aadhaar number: twelve digits, written 4-4-4, the last a Verhoeff check digit.</summary>
/// <remarks>Source: UIDAI; the first digit is neither 0 nor 1.</remarks>
public sealed class IndianAadhaarRecognizer : IRecognizer
{
    private static readonly Regex Grouped = LinearPattern.Of("[2-9][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}");
    private static readonly Regex Plain = LinearPattern.Of("[2-9][0-9]{11}");

    private static readonly PatternFinder Finder = new(
        "indian-aadhaar",
        "NATIONAL_ID",
        ContextWords.OfNationalId("Aadhaar*", "Aadhar*", "UID", "UIDAI"),
        new PatternForm(Grouped, 0.7, 0.97, "Verhoeff", Checksum.IsVerhoeff),
        new PatternForm(Plain, 0.45, 0.96, "Verhoeff", Checksum.IsVerhoeff));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
