using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>What the document's styles say: which hide text, which are headings, and the neutral id that each gets in the result.</summary>
internal sealed class StyleTable
{
    private const int MaximumChain = 32;
    private readonly Dictionary<string, XElement> styles;
    private readonly Dictionary<string, string> newIds;

    public StyleTable(XElement? root)
    {
        styles = (root?.Elements(Ns.W + "style") ?? [])
            .Where(style => style.Value("styleId") is { Length: > 0 })
            .GroupBy(style => style.Value("styleId")!)
            .ToDictionary(group => group.Key, group => group.First());
        newIds = styles.Keys.Index().ToDictionary(style => style.Item, style => IdFor(style.Item, style.Index));
    }

    /// <summary>Does the style hide text? Null if neither it nor those it is based on say so.</summary>
    public bool? Hides(string? id) => Chain(id).Select(style => style.Element(Ns.W + "rPr").Switch("vanish")).FirstOrDefault(says => says is not null);

    /// <summary>The new ids of heading styles, with their level from 1 to 9.</summary>
    public IReadOnlyDictionary<string, int> Headings => styles.Keys
        .Select(id => (Id: newIds[id], Level: Chain(id).Select(LevelOf).FirstOrDefault(level => level > 0)))
        .Where(style => style.Level > 0)
        .ToDictionary(style => style.Id, style => style.Level);

    /// <summary>The id in the result; null for a style that is not there.</summary>
    public string? NewId(string? id) => id is null ? null : newIds.GetValueOrDefault(id);

    private static string IdFor(string id, int index) => BuiltInStyles.Contains(id) || IsHeading(id) ? id : string.Create(CultureInfo.InvariantCulture, $"Style{index}");

    private static bool IsHeading(string id) => id.Length == 8 && id.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(id[7]);

    private static int LevelOf(XElement style)
    {
        var name = style.Element(Ns.W + "name")?.Value() ?? string.Empty;
        var outline = style.Element(Ns.W + "pPr")?.Element(Ns.W + "outlineLvl")?.Value();

        return name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), CultureInfo.InvariantCulture, out var level) ? level
            : int.TryParse(outline, CultureInfo.InvariantCulture, out var outlineLevel) && outlineLevel < 9 ? outlineLevel + 1
            : 0;
    }

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var step = 0; step < MaximumChain && id is not null && styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.Element(Ns.W + "basedOn")?.Value();
        }
    }
}
