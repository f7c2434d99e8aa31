using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>One part of a package as it was read. The tree is a fresh copy at each load.</summary>
internal sealed record PackagePart(string Name, string ContentType, byte[] Bytes, IReadOnlyList<Relationship> Relationships)
{
    public XDocument LoadXml() => SafeXml.Load(Bytes, PartNames.Neutral(Name));

    public Relationship? RelationshipOf(string id) => Relationships.FirstOrDefault(relationship => relationship.Id == id);
}
