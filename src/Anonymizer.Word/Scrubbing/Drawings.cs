using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Takes names, alternative texts, links and extensions out of drawings, and drops kinds of drawing that cannot be read.</summary>
internal static class Drawings
{
    private static readonly HashSet<XNamespace> Readable = [Ns.Pic, Ns.Wps, Ns.Wpg, Ns.Wpc, Ns.C, Ns.Dgm];
    private static readonly HashSet<string> Named = ["docPr", "cNvPr"];
    private static readonly HashSet<string> Gone = ["hlinkClick", "hlinkHover", "extLst"];

    /// <summary>Says nothing, and stands in pictures of one office program against the schema.</summary>
    private static readonly XName Stray = Ns.Pic + "nvPr";

    public static void Neutralize(XElement root)
    {
        root.Descendants().Where(element => Gone.Contains(element.Name.LocalName) || element.Name == Stray).RemoveAll();
        root.Descendants(Ns.W + "drawing").Where(drawing => !IsReadable(drawing) || IsHidden(drawing)).RemoveAll();

        foreach (var properties in root.Descendants().Where(element => Named.Contains(element.Name.LocalName)))
        {
            var id = (string?)properties.Attribute("id") ?? "0";
            var number = int.TryParse(id, CultureInfo.InvariantCulture, out var value) ? value : 0;
            properties.ReplaceAll(new XAttribute("id", id), new XAttribute("name", string.Create(CultureInfo.InvariantCulture, $"Object {number}")));
        }
    }

    private static bool IsReadable(XElement drawing) =>
        drawing.Descendants(Ns.A + "graphicData").All(data => Readable.Contains((string?)data.Attribute("uri") ?? string.Empty));

    private static bool IsHidden(XElement drawing) =>
        drawing.Elements().Elements(Ns.Wp + "docPr").Any(properties => (string?)properties.Attribute("hidden") is "1" or "true");
}
