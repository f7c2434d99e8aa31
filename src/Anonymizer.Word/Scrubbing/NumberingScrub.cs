using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Takes list names and the traces of list templates away; labels and bullets stay.</summary>
internal static class NumberingScrub
{
    private static readonly HashSet<XName> Gone = [Ns.W + "name", Ns.W + "nsid", Ns.W + "tmpl"];

    public static void Apply(XElement root)
    {
        root.Elements(Ns.W + "abstractNum").Elements().Where(element => Gone.Contains(element.Name)).RemoveAll();
        root.Descendants(Ns.W + "lvl").Attributes(Ns.W + "tplc").Remove();
        root.Elements(Ns.W + "numIdMacAtCleanup").RemoveAll();
    }
}
