using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>The few ways in which scrubbers change a tree.</summary>
internal static class Trees
{
    /// <summary>Takes an element out of its tree, if something around it has not been taken out already.</summary>
    public static void Detach(this XElement element)
    {
        if (element.Parent is not null)
        {
            element.Remove();
        }
    }

    public static IEnumerable<XElement> Named(this XElement root, IReadOnlySet<XName> names) => root.Descendants().Where(element => names.Contains(element.Name));

    public static string? Value(this XElement element, string attribute = "val") => (string?)element.Attribute(Ns.W + attribute);

    /// <summary>Reads an on-off property: present without value means on.</summary>
    public static bool? Switch(this XElement? properties, string name) =>
        properties?.Element(Ns.W + name) is { } element ? element.Value() is not ("0" or "false" or "off") : null;

    /// <summary>Takes rows and tables away that have nothing in them, and gives a cell the paragraph that it must have.</summary>
    public static void RemoveRow(XElement row)
    {
        var table = row.Parent;
        row.Detach();

        if (table?.Parent is { } container && table.Name == Ns.W + "tbl" && !table.Descendants(Ns.W + "tr").Any())
        {
            table.Remove();
            EnsureParagraph(container);
        }
    }

    public static void EnsureParagraph(XElement container)
    {
        var isCell = container.Name == Ns.W + "tc" || container.Name == Ns.W + "txbxContent" || container.Name == Ns.W + "hdr" || container.Name == Ns.W + "ftr";

        if (isCell && container.Elements().LastOrDefault()?.Name != Ns.W + "p")
        {
            container.Add(new XElement(Ns.W + "p"));
        }
    }
}
