using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading.Looks;

/// <summary>Counts the lists of a document and gives each paragraph of one its label.</summary>
internal sealed class ListLabels
{
    private const int Levels = 9;
    private const string Bullet = "•";
    private readonly StyleSheet sheet;
    private readonly Dictionary<string, XElement> lists;
    private readonly Dictionary<string, XElement> forms;
    private readonly Dictionary<string, int?[]> counters = [];
    private readonly HashSet<string> restarted = [];

    public ListLabels(XElement? numbering, StyleSheet sheet)
    {
        this.sheet = sheet;
        lists = ById(numbering, "num", "numId");
        forms = ById(numbering, "abstractNum", "abstractNumId");
    }

    /// <summary>The label that comes next, and the level that draws it; null for a paragraph that is in no list.</summary>
    public (string Label, XElement Level)? Next(XElement? properties)
    {
        var style = properties?.Element(Ns.W + "pStyle")?.Value();
        var own = properties?.Element(Ns.W + "numPr");
        var list = own?.Element(Ns.W + "numId") is null ? sheet.List(style) : own;
        var id = list?.Element(Ns.W + "numId")?.Value();

        if (id is null || !lists.TryGetValue(id, out var number) || FormOf(number) is not { } form)
        {
            return null;
        }

        var level = LevelOf((own ?? list)?.Element(Ns.W + "ilvl")?.Value(), form, own is null ? style : null);

        return LevelsOf(form).GetValueOrDefault(level) is { } drawn ? (Count(number, form, level, drawn), drawn) : null;
    }

    private static Dictionary<string, XElement> ById(XElement? numbering, string name, string id) =>
        (numbering?.Elements(Ns.W + name) ?? []).Where(element => element.Value(id) is not null)
            .GroupBy(element => element.Value(id)!)
            .ToDictionary(group => group.Key, group => group.First());

    private static Dictionary<int, XElement> LevelsOf(XElement form) => form.Elements(Ns.W + "lvl")
        .GroupBy(level => Number(level.Value("ilvl"), otherwise: 0))
        .ToDictionary(group => group.Key, group => group.First());

    private static int LevelOf(string? stated, XElement form, string? style)
    {
        var linked = style is null ? null : form.Elements(Ns.W + "lvl").FirstOrDefault(level => level.Element(Ns.W + "pStyle")?.Value() == style);

        return Math.Clamp(Number(stated ?? linked?.Value("ilvl"), otherwise: 0), 0, Levels - 1);
    }

    private static int Number(string? value, int otherwise) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static int Start(XElement? level) => Number(level?.Element(Ns.W + "start")?.Value(), otherwise: 1);

    private XElement? FormOf(XElement list)
    {
        var form = forms.GetValueOrDefault(list.Element(Ns.W + "abstractNumId")?.Value() ?? string.Empty);
        var linked = form?.Element(Ns.W + "numStyleLink")?.Value();

        return linked is null ? form : forms.Values.FirstOrDefault(other => other.Element(Ns.W + "styleLink")?.Value() == linked) ?? form;
    }

    private string Count(XElement list, XElement form, int level, XElement drawn)
    {
        var counts = CountsOf(list, form);
        var levels = LevelsOf(form);
        counts[level] = counts[level] is { } count ? count + 1 : Start(drawn);
        Array.Clear(counts, level + 1, Levels - level - 1);

        return drawn.Element(Ns.W + "numFmt")?.Value() == "bullet"
            ? Bullet
            : Write(drawn.Element(Ns.W + "lvlText")?.Value() ?? string.Empty, counts, levels);
    }

    /// <summary>Lists of one form count on together, but for one that says at its first paragraph that it starts anew.</summary>
    private int?[] CountsOf(XElement list, XElement form)
    {
        var key = form.Value("abstractNumId")!;

        if (!counters.TryGetValue(key, out var counts))
        {
            counters[key] = counts = new int?[Levels];
        }

        if (restarted.Add(list.Value("numId")!))
        {
            foreach (var change in list.Elements(Ns.W + "lvlOverride").Where(change => change.Element(Ns.W + "startOverride") is not null))
            {
                var level = Math.Clamp(Number(change.Value("ilvl"), otherwise: 0), 0, Levels - 1);
                counts[level] = Number(change.Element(Ns.W + "startOverride")!.Value(), otherwise: 1) - 1;
            }
        }

        return counts;
    }

    private static string Write(string pattern, int?[] counts, Dictionary<int, XElement> levels)
    {
        for (var level = 0; level < Levels; level++)
        {
            var form = levels.GetValueOrDefault(level);
            var number = ListNumber.Write(counts[level] ?? Start(form), form?.Element(Ns.W + "numFmt")?.Value());
            pattern = pattern.Replace($"%{level + 1}", number, StringComparison.Ordinal);
        }

        return pattern;
    }
}
