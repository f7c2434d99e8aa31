using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>Case numbers of the courts and tribunals of England and Wales that are known by their form, without a label.</summary>
/// <remarks>
/// Source: HMCTS numbering: Crown Court T20240752, High Court CR-2022-001836 and CO/1234/2019, Court of Appeal A2/2019/1234,
/// family and county courts PH24F80921, tribunals PA/03171/2022 and REF/2022/0271.
/// </remarks>
public sealed class BritishCaseNumberRecognizer : IRecognizer
{
    private static readonly Regex Crown = LinearPattern.Of("[AST](19|20)[0-9]{6}");
    private static readonly Regex Dashed = LinearPattern.Of("[A-Z]{2}-(19|20)[0-9]{2}-[0-9]{6}");
    private static readonly Regex YearLast = LinearPattern.Of("[A-Z]{2,3}/[0-9]{3,5}/(19|20)[0-9]{2}");
    private static readonly Regex YearFirst = LinearPattern.Of("([ABC][0-9]|[A-Z]{2,4})/(19|20)[0-9]{2}/[0-9]{3,5}");
    private static readonly Regex Local = LinearPattern.Of("[A-Z]{2}[0-9]{2}[A-Z][0-9]{5}");

    private static readonly PatternFinder Finder = new(
        "british-case-number",
        "CASE_NUMBER",
        new ContextWords("case", "claim", "appeal", "number", "no", "ref*", "indictment", "Ind"),
        new PatternForm(Crown, 0.7, 0.92),
        new PatternForm(Dashed, 0.8, 0.95),
        new PatternForm(YearLast, 0.8, 0.95),
        new PatternForm(YearFirst, 0.8, 0.95),
        new PatternForm(Local, 0.8, 0.95));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
