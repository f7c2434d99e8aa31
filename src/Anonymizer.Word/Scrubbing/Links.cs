using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Keeps links inside the document under a neutral name; of links that lead out of it only the text stays.</summary>
internal static class Links
{
    public static void Neutralize(XElement root, BookmarkNames bookmarks)
    {
        var outside = new List<XElement>();

        foreach (var link in root.Descendants(Ns.W + "hyperlink"))
        {
            if (link.Value("anchor") is { Length: > 0 } anchor && link.Attribute(Ns.R + "id") is null)
            {
                link.ReplaceAttributes(new XAttribute(Ns.W + "anchor", bookmarks.NewName(anchor)));
            }
            else
            {
                outside.Add(link);
            }
        }

        outside.UnwrapAll();
    }
}
