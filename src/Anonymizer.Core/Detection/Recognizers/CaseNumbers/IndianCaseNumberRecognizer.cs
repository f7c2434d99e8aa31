using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>Indian case and police report numbers: "Criminal Appeal No. 123 of 2004", "W.P.(C) No. 45/2010", "FIR No. 67/2015".</summary>
/// <remarks>Source: Supreme Court Rules 2013, order III; Case Information System case types (e-Courts). The find is the number with its year.</remarks>
public sealed class IndianCaseNumberRecognizer : IRecognizer
{
    private static readonly Regex Numbered = LinearPattern.IgnoringCase(
        @"\b(appeals?|petitions?|suits?|revisions?|references?|applications?|cases?|F\.?I\.?R\.?|R\.?C\.?|crimes?|O\.?S\.?|[WSLRC]\.? ?[LPRA]\.? ?[PA]?\.?|[OC]\.?[AMS]\.?|I\.?A\.?)"
        + @" ?(\([A-Z. ]{1,12}\))?,? ?No(s)?\.? ?(?<number>[0-9]{1,7}([-/][A-Z]{1,4})? ?(of|/) ?(19|20)[0-9]{2})");

    private static readonly LabelledFinder Finder = new("indian-case-number", "CASE_NUMBER", leastDigits: 5, Numbered) { Score = 0.9 };

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
