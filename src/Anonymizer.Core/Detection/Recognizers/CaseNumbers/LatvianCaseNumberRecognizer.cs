using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.CaseNumbers;

/// <summary>Latvian case numbers: C and eight digits and their kin, the archive's form, and the numbers of criminal proceedings.</summary>
/// <remarks>
/// Source: Cabinet regulation on the Court Information System; manas.tiesas.lv. Criminal proceedings have eleven digits and are
/// known by their label. A number of the Senate's (SKC, SKA, SKK) behind "Senate" cites a precedent and stays.
/// </remarks>
public sealed class LatvianCaseNumberRecognizer : IRecognizer
{
    private static readonly Regex Court = LinearPattern.Of("[CAK][0-9]{8,9}");
    private static readonly Regex Archive = LinearPattern.Of("((PAK|CAL|AA|KA|CA|JA)[0-9]{0,2}-[0-9]{1,6}(-[0-9]{1,2})?/[0-9]{4}|[KCA][0-9]{0,2}-[0-9]{1,6}-[0-9]{2}/[0-9]{1,4}(/[0-9]{1,2})?)");
    private static readonly Regex Criminal = LinearPattern.Of("[01][0-9]{10}");
    private static readonly Regex Senate = LinearPattern.Of("SK[ACK]-[0-9]{1,6}/[0-9]{4}");

    private static readonly ContextWords Citing = new("Senāt*", "Senate*", "Augstāk* ties*", "Supreme Court") { After = 0 };

    private static readonly PatternFinder Finder = new(
        "latvian-case-number",
        "CASE_NUMBER",
        new ContextWords("liet*", "krimināllietā", "krimināllieta*", "krimināllietas", "kriminālproces*", "arhīva", "case", "criminal"),
        new PatternForm(Court, 0.6, 0.95),
        new PatternForm(Archive, 0.6, 0.95),
        new PatternForm(Criminal, 0, 0.75),
        new PatternForm(Senate, 0.6, 0.95));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text).Select(mention => IsCitation(text, mention.Span) ? Stays(mention) : mention);

    private static bool IsCitation(VerdictText text, TextSpan span) =>
        Senate.IsMatch(text.Value.AsSpan(span.Start, span.Length)) && Citing.IsNear(text.Value, span.Start, span.End);

    private static Mention Stays(Mention mention) => mention with { Need = Need.NoMask, Role = EntityRole.Precedent, Kind = "CITATION" };
}
