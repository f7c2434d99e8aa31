using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading.Looks;

/// <summary>Gathers how the paragraphs of a document are drawn, one after the other as they are read.</summary>
internal sealed class DocumentLooks
{
    private const double TwipsAStep = 360;
    private const int MostSteps = 8;
    private readonly StyleSheet sheet;
    private readonly RunStyles runStyles;
    private readonly ListLabels labels;
    private readonly TablePlaces tables = new();
    private readonly NoteNumbers notes = new();
    private readonly List<RunLook> runs = [];
    private readonly List<NoteMark> marks = [];
    private ParagraphLook current = ParagraphLook.Plain;
    private string? style;

    public DocumentLooks(IReadOnlyList<KeptPart> parts)
    {
        sheet = new StyleSheet(RootOf(parts, "styles"));
        runStyles = new RunStyles(sheet);
        labels = new ListLabels(RootOf(parts, "numbering"), sheet);
    }

    public void Begin(XElement paragraph)
    {
        var properties = paragraph.Element(Ns.W + "pPr");
        style = properties?.Element(Ns.W + "pStyle")?.Value();
        var all = sheet.Paragraph(style).Prepend(properties).OfType<XElement>().ToList();
        var label = labels.Next(properties);

        if (label?.Level.Element(Ns.W + "pPr") is { } listed)
        {
            all.Insert(properties is null ? 0 : 1, listed);
        }

        current = new ParagraphLook
        {
            Alignment = AlignmentOf(all.Select(one => one.Element(Ns.W + "jc")?.Value()).FirstOrDefault(side => side is not null)),
            Indent = StepsOf(all.Select(one => one.Element(Ns.W + "ind")).Select(indent => indent?.Value("left") ?? indent?.Value("start")).FirstOrDefault(left => left is not null)),
            Label = notes.AtNote(paragraph) ?? (label is { Label.Length: > 0 } ? label.Value.Label : null),
            Cell = tables.Of(paragraph),
        };
    }

    /// <summary>A run was read; its characters stand between two offsets of the paragraph.</summary>
    public void Add(XElement run, int start, int end)
    {
        if (end <= start || runStyles.Of(run, style) is not (not RunStyle.Plain and var drawn))
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].End == start && runs[^1].Style == drawn)
        {
            runs[^1] = runs[^1] with { End = end };
        }
        else if (runs.Count == 0 || runs[^1].End <= start)
        {
            runs.Add(new RunLook(start, end, drawn));
        }
    }

    /// <summary>An element without text was passed; a note may be referred to there.</summary>
    public void Pass(XElement element, int at)
    {
        if (notes.AtReference(element) is { } label)
        {
            marks.Add(new NoteMark(at, label));
        }
    }

    /// <summary>The look of the paragraph that was begun; the next one starts plain.</summary>
    public ParagraphLook End()
    {
        var look = current with { Runs = [.. runs], Notes = [.. marks] };
        runs.Clear();
        marks.Clear();
        current = new ParagraphLook { Cell = current.Cell };
        style = null;

        return look;
    }

    private static XElement? RootOf(IReadOnlyList<KeptPart> parts, string kind) => parts.FirstOrDefault(part => part.Kind == kind)?.Xml?.Root;

    private static LineAlignment AlignmentOf(string? side) => side switch
    {
        "center" => LineAlignment.Center,
        "right" or "end" => LineAlignment.End,
        "both" or "distribute" => LineAlignment.Justify,
        _ => LineAlignment.Start,
    };

    private static int StepsOf(string? twips) => double.TryParse(twips, CultureInfo.InvariantCulture, out var left) && double.IsFinite(left)
        ? (int)Math.Clamp(Math.Round(left / TwipsAStep), 0, MostSteps)
        : 0;
}
