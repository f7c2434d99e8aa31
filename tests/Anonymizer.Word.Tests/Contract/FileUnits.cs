using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Takes a whole file apart: its stories in the order in which they are reached, styles, lists, settings and pictures.</summary>
internal sealed class FileUnits
{
    private static readonly HashSet<string> StoryKinds = ["header", "footer", "chart", "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors"];
    private static readonly HashSet<XName> Pictures = [Ns.A + "blip", Ns.V + "imagedata", Ns.V + "fill", Ns.V + "stroke"];
    private readonly OpenedFile file;
    private readonly Styles styles;
    private readonly List<(string Name, string Kind)> stories = [];
    private readonly List<string> pictures = [];
    private readonly List<Unit> units = [];

    private FileUnits(OpenedFile file)
    {
        this.file = file;
        var root = file.Single("styles")?.Root;
        styles = new Styles(root);
        stories.Add((file.Main, "body"));
        AddSingle("footnotes");
        AddSingle("endnotes");
        ReadStyles(root);
        ReadNumbering();
        ReadSettings();

        for (var index = 0; index < stories.Count; index++)
        {
            ReadStory(index);
        }
    }

    public IReadOnlyList<Unit> Units => units;

    /// <summary>The bytes of the pictures in the order in which they are shown; null where there are none.</summary>
    public IReadOnlyList<byte[]?> PictureBytes => [.. pictures.Select(file.Bytes)];

    public static FileUnits Of(byte[] file) => new(new OpenedFile(file));

    private void AddSingle(string kind)
    {
        if (file.Single(kind) is { } part)
        {
            stories.Add((part.Name, kind));
        }
    }

    private void ReadStory(int index)
    {
        var (name, kind) = stories[index];

        if (kind is "diagramLayout" or "diagramQuickStyle" or "diagramColors" || file.Xml(name) is not { } root)
        {
            return;
        }

        var links = file.RelationshipsOf(name);
        CleanTree.Make(root, styles);
        RemoveDangling(root, links);
        var canon = new Canon(styles, attribute => LinkOf(attribute, links));
        var story = string.Create(CultureInfo.InvariantCulture, $"{kind}{index}");

        if (kind == "chart")
        {
            root.Descendants(Ns.C + "f").ToList().ForEach(formula => formula.Value = string.Empty);
            units.Add(new Unit(story, canon.Of(root)));
        }
        else
        {
            units.AddRange(new StoryUnits(story, canon).Of(root));
        }
    }

    /// <summary>Where a reference leads, said without ids; stories and pictures it leads to are read in their turn.</summary>
    private string? LinkOf(XAttribute attribute, IReadOnlyDictionary<string, PartLink> links)
    {
        if (Pictures.Contains(attribute.Parent!.Name))
        {
            return attribute.Name.LocalName is "embed" or "link" or "id" ? PictureOf(attribute, links) : null;
        }

        return links.TryGetValue(attribute.Value, out var link) ? $"{attribute.Name.LocalName}={link.Kind}{PlaceOf(link)}" : null;
    }

    private string? PictureOf(XAttribute attribute, IReadOnlyDictionary<string, PartLink> links)
    {
        if (attribute.Name.LocalName == "link" && attribute.Parent!.Attribute(Ns.R + "embed") is not null)
        {
            return null;
        }

        pictures.Add(links.GetValueOrDefault(attribute.Value)?.Target ?? string.Empty);

        return "picture";
    }

    private int PlaceOf(PartLink link)
    {
        var place = stories.FindIndex(story => string.Equals(story.Name, link.Target, StringComparison.OrdinalIgnoreCase));

        if (place < 0)
        {
            stories.Add((link.Target, link.Kind));
            place = stories.Count - 1;
        }

        return place;
    }

    private void RemoveDangling(XElement root, IReadOnlyDictionary<string, PartLink> links)
    {
        foreach (var attribute in root.Descendants().Attributes().Where(attribute => attribute.Name.Namespace == Ns.R && !Pictures.Contains(attribute.Parent!.Name)).ToList())
        {
            if (attribute.Parent is not { } element || (links.TryGetValue(attribute.Value, out var link) && StoryKinds.Contains(link.Kind) && file.Bytes(link.Target) is not null))
            {
                continue;
            }

            var gone = element.Name.Namespace == Ns.W ? element : element.Ancestors(Ns.W + "drawing").FirstOrDefault();

            if (gone?.Parent is not null)
            {
                gone.Remove();
            }
            else
            {
                attribute.Remove();
            }
        }
    }

    private void ReadStyles(XElement? root)
    {
        var canon = new Canon(styles, _ => null);
        units.Add(new Unit("document defaults", canon.Of(root?.Element(Ns.W + "docDefaults"))));

        foreach (var (place, style) in styles.All.Index())
        {
            var name = (string?)style.Element(Ns.W + "name")?.Attribute(Ns.W + "val") ?? string.Empty;
            style.Element(Ns.W + "name")?.Remove();
            style.SetAttributeValue(Ns.W + "styleId", value: null);
            units.Add(new Unit(string.Create(CultureInfo.InvariantCulture, $"style {place}"), canon.Of(style), Content: string.Empty, Text: name));
        }
    }

    private void ReadNumbering()
    {
        if (file.Single("numbering") is not { } numbering)
        {
            return;
        }

        CleanTree.Make(numbering.Root, styles);
        numbering.Root.Elements(Ns.W + "abstractNum").Elements(Ns.W + "name").Remove();
        var links = file.RelationshipsOf(numbering.Name);
        RemoveDangling(numbering.Root, links);
        var canon = new Canon(styles, attribute => LinkOf(attribute, links));
        units.AddRange(numbering.Root.Elements().Select((list, place) => new Unit(string.Create(CultureInfo.InvariantCulture, $"list {place}"), canon.Of(list))));
    }

    private void ReadSettings()
    {
        var canon = new Canon(styles, _ => null);
        var kept = (file.Single("settings")?.Root.Elements() ?? []).Where(setting => Scrubbed.KeptSettings.Contains(setting.Name.LocalName)).ToList();
        kept.Descendants(Ns.W + "compatSetting").Where(setting => (string?)setting.Attribute(Ns.W + "uri") != "http://schemas.microsoft.com/office/word").Remove();
        units.AddRange(kept.OrderBy(setting => setting.Name.LocalName, StringComparer.Ordinal).Select(setting => new Unit("setting " + setting.Name.LocalName, canon.Of(setting))));
    }
}
