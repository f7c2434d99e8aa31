using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading;

/// <summary>One place in a part that points to another part.</summary>
internal sealed class Reference(XAttribute attribute, Relationship? relationship)
{
    private static readonly HashSet<XName> Pictures = [Ns.A + "blip", Ns.V + "imagedata", Ns.V + "fill", Ns.V + "stroke"];
    private readonly XElement element = attribute.Parent!;

    public Relationship? Relationship { get; } = relationship;

    /// <summary>Points to a file inside of the file.</summary>
    public bool IsEmbedded => EmbeddedMarkup.IsOne(element);

    public bool IsPicture => Pictures.Contains(element.Name);

    public void PointTo(string id) => attribute.Value = id;

    /// <summary>Takes away what cannot be drawn without the part.</summary>
    public void Remove()
    {
        var drawing = element.Ancestors(Ns.W + "drawing").FirstOrDefault();

        if (IsEmbedded)
        {
            EmbeddedMarkup.Remove(element);
        }
        else if (element.Name.Namespace == Ns.W)
        {
            element.Detach();
        }
        else if (drawing?.Parent is not null)
        {
            drawing.Remove();
        }
        else if (attribute.Parent is not null)
        {
            attribute.Remove();
        }
    }
}

/// <summary>Finds the places in a part that point to other parts.</summary>
internal static class References
{
    public static IReadOnlyList<Reference> In(KeptPart part)
    {
        if (part.Xml is null)
        {
            return [];
        }

        RemoveLinkedPictures(part.Xml);

        return
        [
            .. part.Xml.Descendants().Attributes()
                .Where(attribute => attribute.Name.Namespace == Ns.R)
                .Select(attribute => new Reference(attribute, part.Source!.RelationshipOf(attribute.Value))),
        ];
    }

    /// <summary>A linked picture is fetched from its address when the file is opened; the copy in the file is enough.</summary>
    private static void RemoveLinkedPictures(XDocument xml)
    {
        foreach (var blip in xml.Descendants(Ns.A + "blip"))
        {
            var link = blip.Attribute(Ns.R + "link");
            link?.Remove();

            if (link is not null && blip.Attribute(Ns.R + "embed") is null)
            {
                blip.SetAttributeValue(Ns.R + "embed", link.Value);
            }
        }
    }
}
