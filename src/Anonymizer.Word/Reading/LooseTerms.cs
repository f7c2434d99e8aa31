using System.Text.RegularExpressions;
using System.Xml.Linq;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>Strikes terms out where the text does not reach: list labels, names of fonts, number formats.</summary>
/// <remarks>A find in any other place is left for the verifier, which then refuses the release: better no file than a broken one.</remarks>
internal static class LooseTerms
{
    private const string NeutralFont = "Times New Roman";
    private static readonly Regex Letters = new(@"\p{L}[\p{L}\p{M}]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex FontFamily = new("font-family:[^;]*;?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static void StrikeOut(IReadOnlyList<KeptPart> parts, ReleaseTerms terms)
    {
        var finder = new LeakFinder(terms);
        var known = new Dictionary<string, bool>();

        foreach (var attribute in parts.Where(part => part.Xml is not null).SelectMany(part => part.Xml!.Descendants().Attributes()).Where(IsLoose))
        {
            if (!known.TryGetValue(attribute.Value, out var leaks))
            {
                known[attribute.Value] = leaks = finder.Find([new TextPiece(string.Empty, string.Empty, attribute.Value, IsRunningText: false)]).Count > 0;
            }

            if (leaks)
            {
                attribute.Value = Struck(attribute);
            }
        }

        foreach (var format in parts.Where(part => part.Xml is not null).SelectMany(part => part.Xml!.Descendants(Ns.C + "formatCode")))
        {
            format.Value = Letters.IsMatch(format.Value.Replace("General", string.Empty, StringComparison.Ordinal)) ? "General" : format.Value;
        }
    }

    private static bool IsLoose(XAttribute attribute) => IsFont(attribute) || IsLabel(attribute) || IsStyle(attribute) || attribute.Name == "formatCode";

    private static bool IsFont(XAttribute attribute) => attribute.Parent!.Name == Ns.W + "rFonts" || attribute.Name == "typeface" || attribute.Name == Ns.W + "font" || attribute.Name == Ns.W14 + "font";

    private static bool IsLabel(XAttribute attribute) => attribute.Parent!.Name == Ns.W + "lvlText";

    private static bool IsStyle(XAttribute attribute) => attribute.Name == "style" && attribute.Parent!.Name.Namespace == Ns.V;

    private static string Struck(XAttribute attribute) =>
        IsFont(attribute) ? NeutralFont
        : IsStyle(attribute) ? FontFamily.Replace(attribute.Value, string.Empty)
        : IsLabel(attribute) ? string.Join(' ', Letters.Replace(attribute.Value, string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        : "General";
}
