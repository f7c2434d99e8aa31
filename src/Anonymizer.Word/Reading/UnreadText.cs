using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>Takes away every text that is in no slot of the map: what nobody read must not be in a result.</summary>
/// <remarks>Such text stands where no text belongs (outside of paragraphs, in unknown places); Word does not draw it.</remarks>
internal static class UnreadText
{
    private static readonly HashSet<XName> Codes = [Ns.W + "instrText", Ns.C + "f", Ns.C + "formatCode", Ns.C + "separator"];
    private static readonly HashSet<string> Alignments = ["left", "right", "center", "inside", "outside", "top", "bottom"];

    public static void Remove(IEnumerable<KeptPart> parts, TextMap map)
    {
        var read = map.Slots.Select(slot => slot.Place).ToHashSet();

        foreach (var root in parts.Select(part => part.Xml?.Root).OfType<XElement>())
        {
            root.DescendantsAndSelf().Where(element => !read.Contains(element)).Nodes().OfType<XText>().Where(text => !IsHarmless(text)).RemoveAll();
            root.Descendants(Ns.V + "textpath").Attributes("string").Where(drawn => !read.Contains(drawn)).Remove();
        }
    }

    private static bool IsMeasure(XName name) => name == Ns.C + "v" || name.Namespace == Ns.Wp || name.Namespace == Ns.Wp14;

    /// <summary>Rewritten field codes, measures and numbers.</summary>
    private static bool IsHarmless(XText text) =>
        Codes.Contains(text.Parent!.Name)
        || (IsMeasure(text.Parent.Name) && double.TryParse(text.Value.AsSpan().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        || (text.Parent.Name == Ns.Wp + "align" && Alignments.Contains(text.Value));
}
