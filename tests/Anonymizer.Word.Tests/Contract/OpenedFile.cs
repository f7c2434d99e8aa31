using System.IO.Compression;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>A Word file opened to be compared with another; by the base class library's zip reader and not by the product's.</summary>
internal sealed class OpenedFile
{
    private static readonly XNamespace Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.OrdinalIgnoreCase);

    public OpenedFile(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);

        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            parts[entry.FullName] = bytes.ToArray();
        }

        Main = RelationshipsOf(string.Empty).Values.First(relationship => relationship.Kind == "officeDocument").Target;
    }

    public string Main { get; }

    public byte[]? Bytes(string name) => parts.GetValueOrDefault(name);

    public XElement? Xml(string name)
    {
        if (!parts.TryGetValue(name, out var bytes))
        {
            return null;
        }

        var document = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
        StrictNames.Translate(document);

        return document.Root;
    }

    /// <summary>The one part of a kind that the main document has: styles, settings, …</summary>
    public (string Name, XElement Root)? Single(string kind)
    {
        var target = RelationshipsOf(Main).Values.FirstOrDefault(relationship => relationship.Kind == kind)?.Target;

        return target is not null && Xml(target) is { } root ? (target, root) : null;
    }

    public IReadOnlyDictionary<string, PartLink> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? string.Empty : part[..(slash + 1)];
        var links = new Dictionary<string, PartLink>(StringComparer.Ordinal);

        foreach (var element in Xml($"{folder}_rels/{part[(slash + 1)..]}.rels")?.Elements(Packages + "Relationship") ?? [])
        {
            var target = (string?)element.Attribute("Target") ?? string.Empty;
            var type = StrictNames.Translate((string?)element.Attribute("Type") ?? string.Empty);
            var isExternal = (string?)element.Attribute("TargetMode") == "External";
            links.TryAdd((string?)element.Attribute("Id") ?? string.Empty, new PartLink(type[(type.LastIndexOf('/') + 1)..], isExternal ? string.Empty : Absolute(folder, target)));
        }

        return links;
    }

    private static string Absolute(string folder, string target)
    {
        var path = Uri.UnescapeDataString(new Uri(new Uri("zip:///" + folder), target.Split('#')[0]).AbsolutePath);

        return path.TrimStart('/');
    }
}

/// <summary>Where a relationship leads: the kind of part and its name, empty for an outside address.</summary>
internal sealed record PartLink(string Kind, string Target);
