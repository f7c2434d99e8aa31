using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using static Anonymizer.Word.Tests.Contract.Scrubbed;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Brings a part into the form in which it is compared: what <see cref="Scrubbed"/> names is taken away, on both sides alike.</summary>
internal static class CleanTree
{
    private static readonly HashSet<XName> Deleted = [Ns.W + "del", Ns.W + "moveFrom"];
    private static readonly HashSet<string> PropertyHolders = ["rPr", "trPr", "ctrlPr", "numPr"];

    public static void Make(XElement root, Styles styles)
    {
        ChooseAlternatives(root);
        Remove(root, drawing => drawing.Name == Ns.W + "drawing" && drawing.Descendants(Ns.A + "graphicData").Any(data => !Drawings.Contains((string?)data.Attribute("uri") ?? string.Empty)));
        Remove(root, element => NameOf(element.Name) is not { } name || Elements.Contains(name) || element.Name.LocalName == "extLst" || IsOfficeOnly(element));
        AcceptRevisions(root);
        Remove(root, run => run.Name == Ns.W + "r" && run.Parent!.Name == Ns.W + "pPr");
        Remove(root, element => PropertyHolders.Contains(element.Parent!.Name.LocalName) && Wrappers.Contains(NameOf(element.Name)!));
        Unwrap(root);
        FieldCodes.Reduce(root);
        HideHidden(root, styles);
        Remove(root, IsEmpty);
        Remove(root, IsEmpty);
    }

    private static void ChooseAlternatives(XElement root)
    {
        while (root.Descendants(Ns.Mc + "AlternateContent").FirstOrDefault() is { } alternatives)
        {
            var chosen = alternatives.Elements(Ns.Mc + "Choice").FirstOrDefault(IsKnown) ?? alternatives.Element(Ns.Mc + "Fallback");
            var nodes = chosen?.Nodes().ToList() ?? [];
            nodes.ForEach(node => node.Remove());
            alternatives.ReplaceWith(nodes);
        }
    }

    private static bool IsKnown(XElement choice) => ((string?)choice.Attribute("Requires") ?? string.Empty)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(prefix => choice.GetNamespaceOfPrefix(prefix) is { } name && Ns.Prefixes.ContainsKey(name));

    private static bool IsOfficeOnly(XElement element) => element.Name.Namespace == Ns.O && !OfficeElements.Contains(element.Name.LocalName);

    private static void AcceptRevisions(XElement root)
    {
        foreach (var cell in root.Descendants(Ns.W + "cellDel").Select(mark => mark.Ancestors(Ns.W + "tc").First()).ToList())
        {
            cell.Remove();
        }

        RemoveRows(root, row => row.Element(Ns.W + "trPr")?.Elements().Any(mark => Deleted.Contains(mark.Name)) == true || !row.Descendants(Ns.W + "tc").Any());
        var joined = root.Descendants(Ns.W + "p").Where(paragraph => paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "rPr")?.Elements().Any(mark => Deleted.Contains(mark.Name)) == true).ToList();
        Remove(root, element => Deleted.Contains(element.Name));
        joined.ForEach(Join);
    }

    private static void Join(XElement paragraph)
    {
        if (paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == Ns.W + "p" && paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "sectPr") is null)
        {
            var content = paragraph.Elements().Where(element => element.Name != Ns.W + "pPr").ToList();
            content.ForEach(element => element.Remove());
            var properties = next.Element(Ns.W + "pPr");
            next.AddFirst(properties is null ? content : [.. content.Prepend(properties)]);

            if (properties is not null)
            {
                next.Elements(Ns.W + "pPr").Skip(1).Remove();
            }

            paragraph.Remove();
        }
    }

    private static void RemoveRows(XElement root, Func<XElement, bool> condition)
    {
        foreach (var row in root.Descendants(Ns.W + "tr").Where(condition).ToList())
        {
            var table = row.Parent!;
            row.Remove();

            if (table.Name == Ns.W + "tbl" && table.Parent is not null && !table.Descendants(Ns.W + "tr").Any())
            {
                table.Remove();
            }
        }
    }

    private static void Unwrap(XElement root)
    {
        foreach (var wrapper in root.Descendants().Where(element => Wrappers.Contains(NameOf(element.Name)!)).ToList())
        {
            var nodes = wrapper.Nodes().ToList();
            nodes.ForEach(node => node.Remove());
            wrapper.ReplaceWith(nodes);
        }
    }

    private static void HideHidden(XElement root, Styles styles)
    {
        RemoveRows(root, row => Styles.Switch(row.Element(Ns.W + "trPr"), "hidden") == true);
        Remove(root, element => element.Name.LocalName == "r" && styles.IsHidden(element) && !element.Elements().Any(child => child.Name.LocalName is "fldChar" or "instrText"));

        foreach (var run in root.Descendants().Where(element => element.Name.LocalName == "r" && styles.IsHidden(element)).ToList())
        {
            run.Elements().Where(child => child.Name.LocalName is not ("fldChar" or "instrText" or "rPr")).Remove();
        }

        Remove(root, drawing => drawing.Name == Ns.W + "drawing" && drawing.Elements().Elements(Ns.Wp + "docPr").Any(properties => (string?)properties.Attribute("hidden") is "1" or "true"));
    }

    /// <summary>An element that says nothing: a run without content, properties without a property.</summary>
    private static bool IsEmpty(XElement element) =>
        (element.Name.LocalName is "rPr" or "pPr" or "trPr" or "tcPr" or "tblPr" or "pict" or "object" && !element.HasElements)
        || (element.Name == Ns.W + "t" && element.Value.Length == 0)
        || (element.Name == Ns.W + "r" && element.Elements().All(child => child.Name == Ns.W + "rPr"));

    private static void Remove(XElement root, Func<XElement, bool> condition)
    {
        foreach (var element in root.Descendants().Where(condition).ToList())
        {
            if (element.Parent is not null)
            {
                element.Remove();
            }
        }
    }
}
