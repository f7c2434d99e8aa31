using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Anonymizer.Core.Text;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Reading.Looks;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading;

/// <summary>Reads one part paragraph by paragraph. Text boxes, ruby and watermarks float: they are read after their paragraph.</summary>
internal sealed class StoryReader(TextMapBuilder builder, string part, IReadOnlyDictionary<string, int> headings, DocumentLooks looks)
{
    private static readonly HashSet<XName> Texts = [Ns.W + "t", Ns.M + "t", Ns.A + "t"];
    private static readonly HashSet<XName> Paragraphs = [Ns.W + "p", Ns.A + "p"];
    private static readonly HashSet<XName> Properties = [Ns.W + "pPr", Ns.W + "rPr", Ns.W + "sectPr", Ns.M + "rPr", Ns.W + "rubyPr", Ns.A + "pPr", Ns.A + "rPr"];
    private static readonly Regex Word = new(@"\p{L}{3}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private readonly Queue<(XObject Place, SegmentKind Kind)> floating = [];
    private int start = builder.Length;
    private bool isDropCap;

    public void Read(XElement container, SegmentKind kind)
    {
        foreach (var child in container.Elements())
        {
            if (Paragraphs.Contains(child.Name))
            {
                ReadParagraph(child, kind);
            }
            else if (child.Name == Ns.W + "lvlText")
            {
                ReadLabel(child.Attribute(Ns.W + "val"), kind);
            }
            else if (child.Name == Ns.C + "v")
            {
                ReadChartWord(child, kind);
            }
            else if (!Properties.Contains(child.Name))
            {
                Read(child, child.Name == Ns.W + "tc" && kind == SegmentKind.Body ? SegmentKind.TableCell : kind);
            }
        }
    }

    /// <summary>A list label is read if it has a word in it ("Claimant %1"), not if it is a mere counter or bullet.</summary>
    private void ReadLabel(XAttribute? label, SegmentKind kind)
    {
        if (label is not null && Word.IsMatch(label.Value))
        {
            ReadLine(TextSlot.Of(label), kind);
        }
    }

    private void ReadChartWord(XElement value, SegmentKind kind)
    {
        if (!value.Ancestors().Any(ancestor => ancestor.Name == Ns.C + "numCache" || ancestor.Name == Ns.C + "numLit"))
        {
            ReadLine(TextSlot.Of(value, isDropCap: false), kind);
        }
    }

    private void ReadParagraph(XElement paragraph, SegmentKind kind)
    {
        isDropCap = paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "framePr")?.Value("dropCap") is "drop" or "margin";
        looks.Begin(paragraph);
        ReadInline(paragraph);

        if (isDropCap && paragraph.ElementsAfterSelf().FirstOrDefault()?.Name == Ns.W + "p")
        {
            return;
        }

        var level = kind == SegmentKind.Body ? LevelOf(paragraph) : 0;
        End(level > 0 ? SegmentKind.Heading : kind, level);

        while (floating.TryDequeue(out var floater))
        {
            ReadFloating(floater.Place, floater.Kind);
        }
    }

    private void End(SegmentKind kind, int level)
    {
        builder.EndParagraph(new TextSegment(kind, start, builder.Length, part, level), looks.End());
        start = builder.Length;
    }

    private void ReadLine(TextSlot slot, SegmentKind kind)
    {
        builder.Add(slot);
        End(kind, level: 0);
    }

    private void ReadFloating(XObject place, SegmentKind kind)
    {
        if (place is XAttribute attribute)
        {
            ReadLine(TextSlot.Of(attribute), kind);
        }
        else if (place is XElement { Name.LocalName: "rt" or "p" } line)
        {
            ReadInline(line);
            End(kind, level: 0);
        }
        else
        {
            var outer = floating.ToList();
            floating.Clear();
            Read((XElement)place, kind);
            outer.ForEach(floating.Enqueue);
        }
    }

    private void ReadInline(XElement parent)
    {
        foreach (var child in parent.Elements().ToList())
        {
            if (Texts.Contains(child.Name))
            {
                builder.Add(TextSlot.Of(child, isDropCap));
            }
            else if (Glyphs.Of(child) is { } glyph)
            {
                builder.Add(TextSlot.Glyph(child, glyph, isDropCap));
            }
            else if (child.Name == Ns.W + "txbxContent" || child.Name == Ns.W + "rt" || child.Name == Ns.A + "p")
            {
                floating.Enqueue((child, child.Name == Ns.W + "rt" ? SegmentKind.Other : SegmentKind.TextBox));
            }
            else if (!Properties.Contains(child.Name))
            {
                ReadOther(child);
            }
        }
    }

    private void ReadOther(XElement child)
    {
        if (child.Name == Ns.V + "textpath" && child.Attribute("string") is { } drawn)
        {
            floating.Enqueue((drawn, SegmentKind.TextBox));
        }

        var from = builder.Length;
        ReadInline(child);

        if (child.Name == Ns.W + "r")
        {
            looks.Add(child, from - start, builder.Length - start);
        }
        else
        {
            looks.Pass(child, from - start);
        }
    }

    private int LevelOf(XElement paragraph)
    {
        var properties = paragraph.Element(Ns.W + "pPr");
        var outline = properties?.Element(Ns.W + "outlineLvl")?.Value();

        return int.TryParse(outline, CultureInfo.InvariantCulture, out var level) && level < 9
            ? level + 1
            : headings.GetValueOrDefault(properties?.Element(Ns.W + "pStyle")?.Value() ?? string.Empty);
    }
}
