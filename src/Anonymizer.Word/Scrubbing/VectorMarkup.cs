using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Takes names, alternative texts and links out of old drawings (VML), and makes plain pictures of embedded objects.</summary>
internal static class VectorMarkup
{
    private static readonly HashSet<string> KeptOfficeAttributes = ["spt", "connecttype", "connectortype", "hr", "hrstd", "hralign", "hrpct", "hrnoshade", "bullet", "insetmode"];
    private static readonly HashSet<string> KeptOfficeElements = ["lock", "extrusion", "shadow", "fill"];
    private static readonly HashSet<XName> Gone = ["alt", "title", "href", "target", "class", Ns.R + "href", Ns.R + "pict"];

    public static void Neutralize(XElement root)
    {
        root.Descendants().Where(element => element.Name.Namespace == Ns.O && !KeptOfficeElements.Contains(element.Name.LocalName) && !IsEmbedded(element)).RemoveAll();
        EmbeddedMarkup.Neutralize(root);

        var ids = new Dictionary<string, string>();

        foreach (var element in root.Descendants().Where(element => element.Name.Namespace == Ns.V).ToList())
        {
            element.Attributes().Where(IsGone).Remove();
            Rename(element, "id", prefix: string.Empty, ids);
            RenameType(element, ids);
        }

        root.Descendants(EmbeddedMarkup.OleObject).ToList().ForEach(element => Rename(element, "ShapeID", prefix: string.Empty, ids));
    }

    private static bool IsEmbedded(XElement element) => element.Name == EmbeddedMarkup.OleObject && element.Parent!.Name == Ns.W + "object";

    private static bool IsGone(XAttribute attribute) =>
        Gone.Contains(attribute.Name) || (attribute.Name.Namespace == Ns.O && !KeptOfficeAttributes.Contains(attribute.Name.LocalName));

    /// <summary>A shape's type points to a shape type; a fill's is a word of the format.</summary>
    private static void RenameType(XElement element, Dictionary<string, string> ids)
    {
        if (((string?)element.Attribute("type"))?.StartsWith('#') == true)
        {
            Rename(element, "type", prefix: "#", ids);
        }
    }

    private static void Rename(XElement element, string attribute, string prefix, Dictionary<string, string> ids)
    {
        if ((string?)element.Attribute(attribute) is not { } value)
        {
            return;
        }

        var id = value.TrimStart('#');

        if (!ids.TryGetValue(id, out var neutral))
        {
            ids[id] = neutral = id.StartsWith("_x0000_t", StringComparison.Ordinal) && id[8..].All(char.IsAsciiDigit)
                ? id
                : string.Create(CultureInfo.InvariantCulture, $"shape{ids.Count + 1}");
        }

        element.SetAttributeValue(attribute, prefix + neutral);
    }
}
