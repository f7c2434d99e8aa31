using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Names theme, colours and fonts neutrally, and drops what is not needed to draw.</summary>
internal static class ThemeScrub
{
    private static readonly HashSet<XName> Named = [Ns.A + "clrScheme", Ns.A + "fontScheme", Ns.A + "fmtScheme", Ns.A + "extraClrScheme"];

    public static void Apply(XElement root)
    {
        root.Descendants().Where(element => element.Name.LocalName is "custClrLst" or "extLst").RemoveAll();
        root.Elements(Ns.A + "objectDefaults").Elements().RemoveAll();

        foreach (var named in root.DescendantsAndSelf().Where(element => element == root || Named.Contains(element.Name)))
        {
            named.SetAttributeValue("name", "Office");
        }
    }
}
