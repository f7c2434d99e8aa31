using Anonymizer.Core.Text;

namespace Anonymizer.Web.Review;

/// <summary>Neighbouring paragraphs of one place in the document: the cells of a table, the footnotes, the body.</summary>
/// <param name="Kind">The place.</param>
/// <param name="Label">What a reader is told, or null for the body.</param>
/// <param name="Paragraphs">Numbers of segments that hold text.</param>
internal sealed record ParagraphGroup(SegmentKind Kind, string? Label, IReadOnlyList<int> Paragraphs)
{
    public static IReadOnlyList<ParagraphGroup> Of(VerdictText text)
    {
        var groups = new List<(SegmentKind Kind, List<int> Paragraphs)>();

        foreach (var (index, segment) in text.Segments.Index().Where(entry => entry.Item.End > entry.Item.Start))
        {
            var kind = segment.Kind == SegmentKind.Heading ? SegmentKind.Body : segment.Kind;

            if (groups.Count == 0 || groups[^1].Kind != kind)
            {
                groups.Add((kind, []));
            }

            groups[^1].Paragraphs.Add(index);
        }

        return [.. groups.Select(group => new ParagraphGroup(group.Kind, LabelOf(group.Kind), group.Paragraphs))];
    }

    private static string? LabelOf(SegmentKind kind) => kind switch
    {
        SegmentKind.TableCell => "Table",
        SegmentKind.Header => "Page header",
        SegmentKind.Footer => "Page footer",
        SegmentKind.Footnote => "Footnotes",
        SegmentKind.Endnote => "Endnotes",
        SegmentKind.Comment => "Comments",
        SegmentKind.TextBox => "Text box",
        SegmentKind.Other => "Elsewhere in the file",
        _ => null,
    };
}
