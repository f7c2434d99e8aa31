using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Accepts all tracked changes: what was inserted stays, what was deleted or moved away goes, and so do authors and dates.</summary>
internal static class Revisions
{
    private static readonly HashSet<XName> Gone = [Ns.W + "del", Ns.W + "moveFrom"];
    private static readonly HashSet<XName> Stays = [Ns.W + "ins", Ns.W + "moveTo"];

    private static readonly HashSet<XName> Notes =
    [
        Ns.W + "rPrChange", Ns.W + "pPrChange", Ns.W + "sectPrChange", Ns.W + "tblPrChange", Ns.W + "tblGridChange", Ns.W + "trPrChange",
        Ns.W + "tcPrChange", Ns.W + "tblPrExChange", Ns.W + "numberingChange", Ns.W + "cellIns", Ns.W + "cellMerge",
        Ns.W + "moveFromRangeStart", Ns.W + "moveFromRangeEnd", Ns.W + "moveToRangeStart", Ns.W + "moveToRangeEnd",
        Ns.W + "customXmlInsRangeStart", Ns.W + "customXmlInsRangeEnd", Ns.W + "customXmlDelRangeStart", Ns.W + "customXmlDelRangeEnd",
        Ns.W + "customXmlMoveFromRangeStart", Ns.W + "customXmlMoveFromRangeEnd", Ns.W + "customXmlMoveToRangeStart", Ns.W + "customXmlMoveToRangeEnd",
    ];

    private static readonly HashSet<string> PropertyHolders = ["rPr", "trPr", "ctrlPr", "numPr"];

    public static void Accept(XElement root)
    {
        root.Named(Notes).RemoveAll();
        RemoveDeletedCells(root);
        RemoveDeletedRows(root);
        var joined = ParagraphsWithDeletedMark(root);
        root.Named(Gone).RemoveAll();
        root.Descendants(Ns.W + "delText").RemoveAll();
        root.Descendants(Ns.W + "delInstrText").RemoveAll();
        root.Named(Stays).Where(IsMark).RemoveAll();
        root.Named(Stays).UnwrapAll();
        joined.Where(IsJoinedWithNext).RemoveAll();
    }

    private static bool IsMark(XElement change) => PropertyHolders.Contains(change.Parent!.Name.LocalName);

    private static void RemoveDeletedCells(XElement root)
    {
        foreach (var mark in root.Descendants(Ns.W + "cellDel").ToList())
        {
            if (mark.Ancestors(Ns.W + "tc").FirstOrDefault() is { Parent: { } row } cell)
            {
                cell.Remove();

                if (!row.Elements(Ns.W + "tc").Any())
                {
                    Trees.RemoveRow(row);
                }
            }
        }
    }

    private static void RemoveDeletedRows(XElement root)
    {
        var rows = root.Descendants(Ns.W + "trPr").Where(properties => properties.Elements().Any(mark => Gone.Contains(mark.Name))).Select(properties => properties.Parent!).ToList();
        rows.ForEach(Trees.RemoveRow);
    }

    private static List<XElement> ParagraphsWithDeletedMark(XElement root) =>
    [
        .. root.Descendants(Ns.W + "p").Where(paragraph =>
            paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "rPr")?.Elements().Any(mark => Gone.Contains(mark.Name)) == true),
    ];

    /// <summary>Moves the content into the next paragraph, if there is one.</summary>
    private static bool IsJoinedWithNext(XElement paragraph)
    {
        var next = paragraph.ElementsAfterSelf().FirstOrDefault();

        if (next?.Name != Ns.W + "p" || paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "sectPr") is not null)
        {
            return false;
        }

        var content = paragraph.Elements().Where(element => element.Name != Ns.W + "pPr").ToList();
        content.RemoveAll();

        if (next.Element(Ns.W + "pPr") is { } properties)
        {
            properties.AddAfterSelf(content);
        }
        else
        {
            next.AddFirst(content);
        }

        return true;
    }
}
