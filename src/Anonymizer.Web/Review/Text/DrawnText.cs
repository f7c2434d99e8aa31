using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;
using Microsoft.AspNetCore.Components.Rendering;

namespace Anonymizer.Web.Review.Text;

/// <summary>Draws a paragraph's characters as Word does, without adding one: what is no text of the verdict (list labels, note numbers) comes from the style sheet.</summary>
internal static class DrawnText
{
    private static readonly (RunStyle Style, string Class)[] Classes =
    [
        (RunStyle.Bold, "r-b"), (RunStyle.Italic, "r-i"), (RunStyle.Underline, "r-u"), (RunStyle.Strike, "r-s"),
        (RunStyle.Superscript, "r-sup"), (RunStyle.Subscript, "r-sub"), (RunStyle.SmallCapitals, "r-sc"), (RunStyle.Capitals, "r-c"),
    ];

    /// <summary>Heading or paragraph.</summary>
    public static string Tag(TextSegment segment) => segment.Kind == SegmentKind.Heading ? $"h{Math.Clamp(segment.Level + 1, 2, 6)}" : "p";

    /// <summary>The classes of a paragraph, or null for a plain one.</summary>
    public static string? ClassOf(ParagraphLook look)
    {
        var alignment = look.Alignment == LineAlignment.Start ? null : $"al-{look.Alignment.ToString().ToLowerInvariant()}";
        var indent = look.Indent == 0 ? null : $"in-{look.Indent}";

        return (alignment, indent) switch
        {
            (null, _) => indent,
            (_, null) => alignment,
            _ => $"{alignment} {indent}",
        };
    }

    /// <summary>Adds the characters between two offsets of the text, with their looks and the notes referred to there.</summary>
    public static void Add(RenderTreeBuilder builder, VerdictText text, int paragraph, int start, int end)
    {
        var look = text.LookOf(paragraph);
        var origin = text.Segments[paragraph].Start;
        var at = start;

        foreach (var run in look.Runs.Where(run => origin + run.End > start && origin + run.Start < end))
        {
            var from = Math.Clamp(origin + run.Start, at, end);
            var to = Math.Clamp(origin + run.End, from, end);
            AddWithNotes(builder, text, look, origin, at, from);

            if (to > from)
            {
                builder.OpenElement(30, "span");
                builder.AddAttribute(31, "class", ClassOf(run.Style));
                AddWithNotes(builder, text, look, origin, from, to);
                builder.CloseElement();
            }

            at = to;
        }

        AddWithNotes(builder, text, look, origin, at, end);
    }

    /// <summary>Adds what is left of a paragraph from an offset of the text, the notes at its very end too.</summary>
    public static void AddRest(RenderTreeBuilder builder, VerdictText text, int paragraph, int start)
    {
        var segment = text.Segments[paragraph];
        Add(builder, text, paragraph, start, segment.End);
        AddNotes(builder, text.LookOf(paragraph), segment.End - segment.Start);
    }

    private static string ClassOf(RunStyle style) => string.Join(' ', Classes.Where(known => style.HasFlag(known.Style)).Select(known => known.Class));

    private static void AddWithNotes(RenderTreeBuilder builder, VerdictText text, ParagraphLook look, int origin, int start, int end)
    {
        var at = start;

        foreach (var place in look.Notes.Select(note => origin + note.At).Where(place => place >= start && place < end).Distinct())
        {
            builder.AddContent(32, text.Value[at..place]);
            AddNotes(builder, look, place - origin);
            at = place;
        }

        if (end > at)
        {
            builder.AddContent(33, text.Value[at..end]);
        }
    }

    private static void AddNotes(RenderTreeBuilder builder, ParagraphLook look, int at)
    {
        foreach (var note in look.Notes.Where(note => note.At == at))
        {
            builder.OpenElement(34, "span");
            builder.AddAttribute(35, "class", "note-mark");
            builder.AddAttribute(36, "data-n", note.Label);
            builder.CloseElement();
        }
    }
}
