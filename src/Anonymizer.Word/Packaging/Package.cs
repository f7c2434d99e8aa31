using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>An opened package: its parts by name, with content types and relationships. Built only by the guard.</summary>
internal sealed class Package
{
    private const string ContentTypesName = "[Content_Types].xml";
    private const string OfficeDocument = "officeDocument";
    private readonly Dictionary<string, PackagePart> parts;

    private Package(Dictionary<string, PackagePart> parts, IReadOnlyList<Relationship> roots)
    {
        this.parts = parts;
        Main = roots.Where(root => root is { Kind: OfficeDocument, IsExternal: false }).Select(root => Find(root.Target)).FirstOrDefault()
            ?? throw Refusal.Damaged("the main document is missing");
    }

    public PackagePart Main { get; }

    public string MainContentType => Main.ContentType;

    public IEnumerable<string> Names => parts.Keys;

    public PackagePart? Find(string name) => parts.GetValueOrDefault(name);

    public bool HasPart(Func<PackagePart, bool> condition) => parts.Values.Any(condition);

    public static Package Of(Dictionary<string, PackedPart> files, PackageLimits limits)
    {
        var types = ContentTypes.Read(files.GetValueOrDefault(ContentTypesName) ?? throw Refusal.Damaged("the list of content types is missing"));
        var parts = files
            .Where(file => file.Key != ContentTypesName && !IsRelationships(file.Key))
            .ToDictionary(file => file.Key, file => new PackagePart(file.Key, types.Of(file.Key), file.Value, RelationshipsOf(files, file.Key), limits), StringComparer.OrdinalIgnoreCase);

        return new Package(parts, RelationshipsOf(files, source: string.Empty));
    }

    /// <summary>Is the part named as XML is? The guard scans these; another one is scanned when it is loaded.</summary>
    public static bool IsXmlName(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".RELS" or ".VML";

    private static bool IsRelationships(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<Relationship> RelationshipsOf(Dictionary<string, PackedPart> files, string source)
    {
        var slash = source.LastIndexOf('/');
        var folder = slash < 0 ? string.Empty : source[..(slash + 1)];
        var name = $"{folder}_rels/{source[(slash + 1)..]}.rels";

        return files.TryGetValue(name, out var part)
            ? [.. SafeXml.Load(part, "a relationships part").Root!.Elements().Select(element => Read(element, folder))]
            : [];
    }

    private static Relationship Read(XElement element, string folder)
    {
        var isExternal = (string?)element.Attribute("TargetMode") == "External";
        var target = (string?)element.Attribute("Target") ?? string.Empty;

        return new Relationship(
            (string?)element.Attribute("Id") ?? string.Empty,
            StrictNames.Translate((string?)element.Attribute("Type") ?? string.Empty),
            isExternal ? target : Resolve(folder, target),
            isExternal);
    }

    private static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target.Split('#')[0]);
        var segments = new List<string>();

        foreach (var segment in (path.StartsWith('/') ? path : folder + path).Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > 0 && segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
