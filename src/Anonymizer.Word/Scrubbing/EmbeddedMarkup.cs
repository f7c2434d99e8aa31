using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>The elements that stand for a file inside of the file: w:altChunk, which Word draws in place, and o:OLEObject behind a picture.</summary>
internal static class EmbeddedMarkup
{
    private const string Program = "Word.Document.12";
    private static readonly XName Chunk = Ns.W + "altChunk";
    private static readonly XName Link = Ns.R + "id";

    /// <summary>An object of the document, whose shape is drawn beside it.</summary>
    public static XName OleObject { get; } = Ns.O + "OLEObject";

    public static bool IsOne(XElement element) => element.Name == Chunk || element.Name == OleObject;

    /// <summary>Leaves of an element only what points to its file.</summary>
    public static void Neutralize(XElement root)
    {
        foreach (var element in root.Descendants().Where(IsOne).ToList())
        {
            element.RemoveNodes();
            element.Attributes().Where(attribute => attribute.Name != Link && attribute.Name != "ShapeID").Remove();
        }

        foreach (var element in root.Descendants(OleObject))
        {
            element.SetAttributeValue("Type", "Embed");
            element.SetAttributeValue("ProgID", Program);
            element.SetAttributeValue("DrawAspect", "Content");
        }

        Flatten(root);
    }

    /// <summary>Takes an element away; the picture that stands for its file stays.</summary>
    public static void Remove(XElement element)
    {
        var holder = element.Parent;
        element.Detach();

        if (holder is not null)
        {
            Flatten(holder);
        }
    }

    /// <summary>Takes all such elements away.</summary>
    public static void RemoveAll(XElement root)
    {
        root.Descendants().Where(IsOne).RemoveAll();
        Flatten(root);
        NamespaceFilter.Declare(root);
    }

    /// <summary>An object without its file is a picture.</summary>
    private static void Flatten(XElement root)
    {
        foreach (var shown in root.DescendantsAndSelf(Ns.W + "object").Where(shown => shown.Element(OleObject) is null))
        {
            shown.Name = Ns.W + "pict";
            shown.RemoveAttributes();
        }
    }
}
