using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Takes one cleaned story apart into units: its paragraphs, tables, rows, cells, sections and notes in order.</summary>
internal sealed class StoryUnits(string story, Canon canon)
{
    private static readonly HashSet<string> Own = ["tblPr", "tblGrid", "trPr", "tblPrEx", "tcPr", "sectPr"];
    private readonly List<Unit> units = [];

    public IReadOnlyList<Unit> Of(XElement root)
    {
        Read(root);

        return units;
    }

    private void Read(XElement container)
    {
        foreach (var child in container.Elements())
        {
            if (child.Name == Ns.W + "p" || child.Name == Ns.A + "p")
            {
                ReadParagraph(child);
            }
            else if (child.Name.Namespace == Ns.W && Own.Contains(child.Name.LocalName))
            {
                Add(child.Name.LocalName, canon.Of(child));
            }
            else
            {
                Add(child.Name.LocalName, string.Join(' ', child.Attributes(Ns.W + "id").Select(id => id.Value)));
                Read(child);
            }
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var runs = new List<(string Properties, StringBuilder Content)>();
        var text = new StringBuilder();
        ReadInline(paragraph, runs, text);
        var properties = canon.Of(paragraph.Element(paragraph.Name.Namespace + "pPr"));
        units.Add(new Unit(PlaceOf("paragraph"), properties, string.Concat(runs.Select(run => $"[{run.Properties}]{run.Content}")), text.ToString()));

        var boxes = canon.TextBoxes.ToList();
        canon.TextBoxes.Clear();

        foreach (var box in boxes)
        {
            Add("text box", string.Empty);
            Read(box);
        }
    }

    private void ReadInline(XElement parent, List<(string Properties, StringBuilder Content)> runs, StringBuilder text)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name.LocalName == "pPr")
            {
                continue;
            }

            if (child.Name == Ns.W + "r" || child.Name == Ns.A + "r")
            {
                ReadRun(child, runs, text);
            }
            else if (child.Name == Ns.W + "bdo" || child.Name == Ns.W + "dir")
            {
                Append(runs, string.Empty, $"<{child.Name.LocalName}>");
                ReadInline(child, runs, text);
                Append(runs, string.Empty, "/");
            }
            else
            {
                Append(runs, string.Empty, canon.Of(child));
                text.Append(child.Value);
            }
        }
    }

    private void ReadRun(XElement run, List<(string Properties, StringBuilder Content)> runs, StringBuilder text)
    {
        var properties = canon.Of(run.Element(run.Name.Namespace + "rPr"));

        foreach (var child in run.Elements().Where(child => child.Name.LocalName != "rPr"))
        {
            var drawn = child.Name.LocalName is "t" ? child.Value : child.Name == Ns.W + "tab" ? "\t" : canon.Of(child);
            Append(runs, properties, drawn);
            text.Append(child.Name.LocalName == "t" ? child.Value : Drawn(child));
        }
    }

    private static string Drawn(XElement child) => child.Name.LocalName is "tab" or "br" or "cr" or "ptab" or "instrText" ? " "
        : child.Name.LocalName == "noBreakHyphen" ? "-"
        : child.Name.LocalName is "drawing" or "pict" or "object" ? string.Empty
        : child.Value;

    private static void Append(List<(string Properties, StringBuilder Content)> runs, string properties, string content)
    {
        if (content.Length == 0)
        {
            return;
        }

        if (runs.Count == 0 || runs[^1].Properties != properties)
        {
            runs.Add((properties, new StringBuilder()));
        }

        runs[^1].Content.Append(content);
    }

    private void Add(string kind, string properties) => units.Add(new Unit(PlaceOf(kind), properties));

    private string PlaceOf(string kind) => string.Create(CultureInfo.InvariantCulture, $"{story} {units.Count} {kind}");
}
