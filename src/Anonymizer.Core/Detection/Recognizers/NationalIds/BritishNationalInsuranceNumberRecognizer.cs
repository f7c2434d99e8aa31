using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>United Kingdom national insurance number (NINO): two letters, six digits and a letter A to D; it has no check digit.</summary>
/// <remarks>Source: HMRC manual NIM39110, which also lists the prefixes that are never issued.</remarks>
public sealed class BritishNationalInsuranceNumberRecognizer : IRecognizer
{
    private static readonly Regex Code = LinearPattern.Of("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]");

    private static readonly PatternFinder Finder = new(
        "british-national-insurance-number",
        "NATIONAL_ID",
        ContextWords.OfNationalId("national insurance", "NINO", "NI number", "NI no"),
        new PatternForm(Code, 0.7, 0.96, "prefix in use", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string code) => code[..2] is not ("BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ");
}
