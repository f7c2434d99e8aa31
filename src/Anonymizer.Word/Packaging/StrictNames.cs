using System.Globalization;
using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>Gives the names of an ISO 29500 "strict" document their transitional form, which all code here uses.</summary>
internal static class StrictNames
{
    private const string StrictRoot = "http://purl.oclc.org/ooxml/";
    private const string UsualRoot = "http://schemas.openxmlformats.org/";
    private static readonly XNamespace Extension = "http://schemas.microsoft.com/office/word/2006/wordml";
    private static readonly HashSet<string> Canvas = ["wpc", "bg", "whole"];
    private static readonly HashSet<string> Group = ["wgp", "grpSp", "cNvGrpSpPr", "grpSpPr", "graphicFrame", "cNvFrPr", "xfrm"];
    private static readonly HashSet<string> Single = ["wsp", "cNvSpPr", "cNvCnPr", "cNvPr", "spPr", "style", "txbx", "linkedTxbx", "bodyPr"];

    /// <summary>The places in a table in the order of the digits that a usual document has for them (ECMA-376 part 4, ST_Cnf).</summary>
    private static readonly string[] TablePlaces =
    [
        "firstRow", "lastRow", "firstColumn", "lastColumn", "oddVBand", "evenVBand", "oddHBand", "evenHBand",
        "firstRowLastColumn", "firstRowFirstColumn", "lastRowLastColumn", "lastRowFirstColumn",
    ];

    /// <summary>http://purl.oclc.org/ooxml/A/B becomes http://schemas.openxmlformats.org/A/2006/B.</summary>
    public static string Translate(string name)
    {
        if (!name.StartsWith(StrictRoot, StringComparison.Ordinal))
        {
            return name;
        }

        var rest = name[StrictRoot.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);

        return slash < 0 ? UsualRoot + rest + "/2006" : $"{UsualRoot}{rest[..slash]}/2006{rest[slash..]}";
    }

    public static void Translate(XDocument document)
    {
        var usesStrict = document.Root!.DescendantsAndSelf().Attributes()
            .Any(attribute => attribute.IsNamespaceDeclaration && attribute.Value.StartsWith(StrictRoot, StringComparison.Ordinal));

        if (!usesStrict)
        {
            return;
        }

        foreach (var element in document.Root.DescendantsAndSelf())
        {
            element.Name = Shape(Translate(element.Name));
            element.ReplaceAttributes(element.Attributes().Select(Translate).ToList());
        }

        foreach (var place in document.Root.Descendants(Ns.W + "cnfStyle").Where(place => place.Attribute(Ns.W + "val") is null))
        {
            place.SetAttributeValue(Ns.W + "val", string.Concat(TablePlaces.Select(name => (string?)place.Attribute(Ns.W + name) is "1" or "true" or "on" ? '1' : '0')));
        }

        foreach (var share in document.Root.Descendants().Where(element => element.Name.Namespace == Ns.Wp14 && !element.HasElements && element.Value.EndsWith('%')).ToList())
        {
            share.Value = Thousandths(share.Value);
        }
    }

    /// <summary>Strict documents keep shapes in the namespace of their places, and the text of a box in one of Word's own.</summary>
    private static XName Shape(XName name) =>
        name == Extension + "txbxContent" ? Ns.W + name.LocalName
        : name.Namespace != Ns.Wp ? name
        : Canvas.Contains(name.LocalName) ? Ns.Wpc + name.LocalName
        : Group.Contains(name.LocalName) ? Ns.Wpg + name.LocalName
        : Single.Contains(name.LocalName) ? Ns.Wps + name.LocalName
        : name;

    /// <summary>A share of the page is "2.5%" in a strict document and 2500 in a usual one.</summary>
    private static string Thousandths(string percent) =>
        decimal.TryParse(percent.AsSpan(0, percent.Length - 1), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1_000_000
            ? decimal.Round(value * 1000).ToString("0", CultureInfo.InvariantCulture)
            : "0";

    private static XName Translate(XName name) => XName.Get(name.LocalName, Translate(name.NamespaceName));

    private static XAttribute Translate(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration || attribute.Name.LocalName == "uri"
            ? new XAttribute(attribute.Name, Translate(attribute.Value))
            : new XAttribute(Translate(attribute.Name), IsShare(attribute) ? Thousandths(attribute.Value) : attribute.Value);

    private static bool IsShare(XAttribute attribute) => attribute.Parent!.Name.Namespace == Ns.A && attribute.Value.EndsWith('%');
}
