using System.IO.Compression;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>Writes a package from nothing: only the kept parts, in a fixed order and with a fixed date, nothing else in the container.</summary>
internal static class PackageWriter
{
    private const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The earliest date that a zip file can hold: a date of ours would tell when it was redacted.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<KeptPart> parts)
    {
        using var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", ContentTypesOf(parts));
            Add(archive, "_rels/.rels", RelationshipsTo([new KeptRelationship("rId1", parts[0])]));

            foreach (var part in parts)
            {
                Add(archive, part.Name, part.Xml, part.Inner is null ? part.Bytes : Write(part.Inner.Parts));

                if (part.Relationships.Count > 0)
                {
                    Add(archive, RelationshipsName(part.Name), RelationshipsTo(part.Relationships));
                }
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, XDocument? xml, byte[]? bytes = null)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();

        if (xml is null)
        {
            stream.Write(bytes);
        }
        else
        {
            SafeXml.Save(xml, stream);
        }
    }

    private static string RelationshipsName(string part)
    {
        var slash = part.LastIndexOf('/');

        return $"{part[..slash]}/_rels/{part[(slash + 1)..]}.rels";
    }

    private static XDocument ContentTypesOf(IReadOnlyList<KeptPart> parts) => Document(new XElement(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", RelationshipsType)),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        parts.Select(part => new XElement(Types + "Override", new XAttribute("PartName", "/" + part.Name), new XAttribute("ContentType", part.ContentType)))));

    private static XDocument RelationshipsTo(IReadOnlyList<KeptRelationship> relationships) => Document(new XElement(
        Relations + "Relationships",
        relationships.Select(relationship => new XElement(
            Relations + "Relationship",
            new XAttribute("Id", relationship.Id),
            new XAttribute("Type", PartKind.RelationshipRoot + relationship.Target.Kind),
            new XAttribute("Target", "/" + relationship.Target.Name)))));

    private static XDocument Document(XElement root) => new(new XDeclaration("1.0", "utf-8", "yes"), root);
}
