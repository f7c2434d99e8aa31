using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>Removes the white space between elements, which pretty-printed parts have and which means nothing.</summary>
internal static class Blanks
{
    public static void Remove(XDocument document)
    {
        document.Descendants()
            .Where(element => element.HasElements)
            .Nodes()
            .OfType<XText>()
            .Where(text => string.IsNullOrWhiteSpace(text.Value))
            .RemoveAll();
    }
}
