using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Core.Unread;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Pictures;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading;

/// <summary>Starts at the main document, cleans each part, and follows only the references that are left in it.</summary>
internal sealed class PartCollector(Package package, UnreadRules rules, EmbeddedFiles embedded)
{
    private const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private readonly Dictionary<KeptPart, Package> inner = [];
    private readonly Dictionary<string, string> unopened = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, KeptPart> kept = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<KeptPart> order = [];
    private readonly BookmarkNames bookmarks = new();
    private StyleTable styles = new(root: null);

    private int pictures;
    private int depth = 1;

    /// <summary>The parts of the file, and those of the files inside of it, whose pictures are counted after its own.</summary>
    public CollectedFile Collect()
    {
        CollectOwn();

        foreach (var (part, file) in inner)
        {
            var within = new PartCollector(file, rules, embedded) { pictures = pictures, depth = depth + 1 };
            part.Inner = within.Collect();
            pictures = within.pictures;
        }

        return new CollectedFile(package, order, styles.Headings, unopened);
    }

    private void CollectOwn()
    {
        styles = new StyleTable(StylesRoot());
        var main = Keep(package.Main, PartKind.OfMain);

        foreach (var kind in PartKind.Implicit)
        {
            KeepImplicit(main, kind);
        }

        for (var index = 0; index < order.Count; index++)
        {
            FollowReferences(order[index]);
        }

        foreach (var part in order.Where(part => part.Xml is not null))
        {
            NamespaceFilter.Declare(part.Xml!.Root!);
            bookmarks.Rename(part.Xml!.Root!);
        }
    }

    private XElement? StylesRoot() =>
        package.Main.Relationships.Where(relationship => relationship is { Kind: "styles", IsExternal: false })
            .Select(relationship => package.Find(relationship.Target))
            .FirstOrDefault()?.LoadXml().Root;

    private void KeepImplicit(KeptPart main, string kindName)
    {
        var relationship = package.Main.Relationships.FirstOrDefault(relationship => relationship.Kind == kindName);

        if (relationship is not null && PartKind.Of(relationship) is { } kind && package.Find(relationship.Target) is { } source)
        {
            main.Point(Keep(source, kind));
        }
    }

    private KeptPart Keep(PackagePart source, PartKind kind)
    {
        if (kept.TryGetValue(source.Name, out var known))
        {
            return known;
        }

        var xml = source.LoadXml();
        PartScrub.Apply(xml.Root!, kind, styles, bookmarks);
        var number = kind.IsNumbered ? Next(kind.Path) : string.Empty;

        return Add(new KeptPart($"{kind.Path}{number}.xml", kind.Name, kind.ContentType, source) { Xml = xml });
    }

    /// <param name="source">The picture's part; null for a picture that is not in the file.</param>
    /// <param name="holder">The kind of part that shows it.</param>
    private KeptPart KeepImage(PackagePart? source, string holder)
    {
        var key = source?.Name ?? string.Empty;

        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var number = Next(PartKind.Image);
        pictures++;
        var decision = source is null ? null : PictureDecision.Of(pictures, source, holder, rules);
        var shown = decision?.Shown ?? Picture.Placeholder;
        var part = new KeptPart($"word/media/image{number}.{shown.Extension}", PartKind.Image, shown.ContentType, source) { Bytes = shown.Bytes, Picture = decision };
        kept[key] = part;
        order.Add(part);

        return part;
    }

    /// <returns>Null for what is no Word file that can be read.</returns>
    private KeptPart? KeepEmbedded(Relationship relationship)
    {
        if (relationship.IsExternal || !PartKind.Embedded.Contains(relationship.Kind) || package.Find(relationship.Target) is not { } source)
        {
            return null;
        }

        if (kept.TryGetValue(source.Name, out var known))
        {
            return known;
        }

        if (embedded.Open(source, depth, unopened) is not { } file)
        {
            return null;
        }

        var part = Add(new KeptPart($"word/embeddings/document{Next("word/embeddings/document")}.docx", relationship.Kind, WordFile, source));
        inner[part] = file;

        return part;
    }

    private KeptPart Add(KeptPart part)
    {
        kept[part.Source!.Name] = part;
        order.Add(part);

        return part;
    }

    private string Next(string path)
    {
        numbers[path] = numbers.GetValueOrDefault(path) + 1;

        return numbers[path].ToString(CultureInfo.InvariantCulture);
    }

    private void FollowReferences(KeptPart part)
    {
        foreach (var reference in References.In(part))
        {
            if (reference.IsPicture)
            {
                reference.PointTo(part.Point(KeepImage(reference.Relationship is { IsExternal: false } picture ? package.Find(picture.Target) : null, part.Kind)));
            }
            else if (reference is { IsEmbedded: true, Relationship: { } file } && KeepEmbedded(file) is { } kept)
            {
                reference.PointTo(part.Point(kept));
            }
            else if (!reference.IsEmbedded && reference.Relationship is { } relationship && PartKind.Of(relationship) is { } kind && kind.Name != PartKind.OfMain.Name && package.Find(relationship.Target) is { } source)
            {
                reference.PointTo(part.Point(Keep(source, kind)));
            }
            else
            {
                reference.Remove();
            }
        }
    }
}
