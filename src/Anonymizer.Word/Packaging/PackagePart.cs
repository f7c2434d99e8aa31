using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>One part of a package as it was read. The tree is a fresh copy at each load.</summary>
internal sealed record PackagePart(string Name, string ContentType, PackedPart Packed, IReadOnlyList<Relationship> Relationships, PackageLimits Limits)
{
    public XDocument LoadXml()
    {
        var name = PartNames.Neutral(Name);

        if (!Package.IsXmlName(Name))
        {
            SafeXml.Scan(Packed, name, Limits);
        }

        return SafeXml.Load(Packed, name);
    }

    public Relationship? RelationshipOf(string id) => Relationships.FirstOrDefault(relationship => relationship.Id == id);
}
