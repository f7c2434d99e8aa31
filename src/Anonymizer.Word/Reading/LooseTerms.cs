using System.Text.RegularExpressions;
using System.Xml.Linq;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Verification;

namespace Anonymizer.Word.Reading;

/// <summary>Strikes terms out where the text does not reach: list labels, names of fonts, number formats.</summary>
/// <remarks>A find in any other place is left for the verifier, which then refuses the release: better no file than a broken one.</remarks>
internal static class LooseTerms
{
    private const string NeutralFont = "Times New Roman";
    private static readonly Regex Literals = new(@"%[1-9]|[\p{L}\p{M}\p{N}]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly HashSet<XName> FontNames = [Ns.W + "ascii", Ns.W + "hAnsi", Ns.W + "eastAsia", Ns.W + "cs"];
    private static readonly HashSet<XName> Formats = [Ns.C + "formatCode", Ns.C + "separator"];
    private static readonly Regex FontFamily = new("font-family:[^;]*;?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static void StrikeOut(IEnumerable<KeptPart> parts, ReleaseTerms terms)
    {
        var finder = new Lazy<LeakFinder>(() => new LeakFinder(terms));
        var known = new Dictionary<string, bool>();

        foreach (var attribute in parts.Where(part => part.Xml is not null).SelectMany(part => part.Xml!.Descendants().Attributes()).Where(attribute => IsLoose(attribute) && !IsKnownFont(attribute)))
        {
            if (!known.TryGetValue(attribute.Value, out var leaks))
            {
                known[attribute.Value] = leaks = Leaks(finder.Value, attribute.Value);
            }

            if (leaks)
            {
                attribute.Value = Struck(attribute);
            }
        }

        foreach (var format in parts.Where(part => part.Xml is not null).SelectMany(part => part.Xml!.Descendants()).Where(element => Formats.Contains(element.Name)).Where(format => Leaks(finder.Value, format.Value)))
        {
            format.Value = format.Name == Ns.C + "separator" ? ", " : "General";
        }
    }

    private static bool Leaks(LeakFinder finder, string value) => finder.Find([new TextPiece(string.Empty, string.Empty, value, TextPieceKind.Value)]).Count > 0;

    private static bool IsLoose(XAttribute attribute) => IsFont(attribute) || IsLabel(attribute) || IsStyle(attribute) || attribute.Name == "formatCode";

    private static bool IsFont(XAttribute attribute) => (attribute.Parent!.Name == Ns.W + "rFonts" && FontNames.Contains(attribute.Name)) || attribute.Name == "typeface" || attribute.Name == Ns.W + "font" || attribute.Name == Ns.W14 + "font";

    /// <summary>A font of everybody's is no text, even if a party is called like it.</summary>
    private static bool IsKnownFont(XAttribute attribute) => IsFont(attribute) && FormatList.Fonts.Contains(attribute.Value);

    private static bool IsLabel(XAttribute attribute) => attribute.Parent!.Name == Ns.W + "lvlText";

    private static bool IsStyle(XAttribute attribute) => attribute.Name == "style" && attribute.Parent!.Name.Namespace == Ns.V;

    /// <summary>Only the counters and the punctuation of a list label: "Case Quux %1." becomes "%1.".</summary>
    private static string BareLabel(string label)
    {
        var counters = Literals.Replace(label, match => match.Value[0] == '%' ? match.Value : string.Empty);

        return string.Join(' ', counters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Struck(XAttribute attribute) =>
        IsFont(attribute) ? NeutralFont
        : IsStyle(attribute) ? FontFamily.Replace(attribute.Value, string.Empty)
        : IsLabel(attribute) ? BareLabel(attribute.Value)
        : "General";
}
