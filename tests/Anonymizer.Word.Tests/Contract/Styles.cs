using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>The styles of a file by their place in its list: their ids and names may be made neutral, their meaning may not change.</summary>
internal sealed class Styles
{
    private static readonly HashSet<string> References = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink"];
    private readonly List<XElement> all;
    private readonly Dictionary<string, (int Place, XElement Style)> byId;

    public Styles(XElement? root)
    {
        all = [.. (root?.Elements(Ns.W + "style") ?? []).Where(style => Value(style, "styleId") is { Length: > 0 })];
        byId = all.Select((style, place) => (Id: Value(style, "styleId")!, Place: place, Style: style))
            .GroupBy(style => style.Id)
            .ToDictionary(group => group.Key, group => (group.First().Place, group.First().Style));
    }

    public IReadOnlyList<XElement> All => all;

    public static bool IsReference(XElement element) => element.Name.Namespace == Ns.W && References.Contains(element.Name.LocalName);

    /// <summary>The place of the style that an element names; null if there is no such style.</summary>
    public string? PlaceOf(XElement reference) =>
        byId.TryGetValue(Value(reference, "val") ?? string.Empty, out var style) ? "#" + style.Place.ToString(CultureInfo.InvariantCulture) : null;

    public bool IsHidden(XElement run)
    {
        var properties = run.Element(Ns.W + "rPr");
        var paragraphStyle = run.Ancestors(Ns.W + "p").FirstOrDefault()?.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle");

        return Switch(properties, "vanish") ?? Hides(properties?.Element(Ns.W + "rStyle")) ?? Hides(paragraphStyle) ?? false;
    }

    public static bool? Switch(XElement? properties, string name) =>
        properties?.Element(Ns.W + name) is { } element ? Value(element, "val") is not ("0" or "false" or "off") : null;

    private bool? Hides(XElement? reference)
    {
        for (var step = 0; step < 30 && reference is not null && byId.TryGetValue(Value(reference, "val") ?? string.Empty, out var style); step++)
        {
            if (Switch(style.Style.Element(Ns.W + "rPr"), "vanish") is { } says)
            {
                return says;
            }

            reference = style.Style.Element(Ns.W + "basedOn");
        }

        return null;
    }

    private static string? Value(XElement element, string name) => (string?)element.Attribute(Ns.W + name);
}
