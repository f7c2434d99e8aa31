using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>Removes the white space between elements, which pretty-printed parts have and which means nothing.</summary>
internal static class Blanks
{
    public static void Remove(XDocument document)
    {
        document.DescendantNodes()
            .OfType<XText>()
            .Where(text => text.Parent is { HasElements: true } && string.IsNullOrWhiteSpace(text.Value))
            .RemoveAll();
    }
}
