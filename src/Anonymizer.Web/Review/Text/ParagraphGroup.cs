using Anonymizer.Core.Text;

namespace Anonymizer.Web.Review.Text;

/// <summary>Neighbouring paragraphs of one place in the document: the body with its tables, the footnotes, a page header.</summary>
/// <param name="Kind">The place.</param>
/// <param name="Label">What a reader is told, or null for the body.</param>
/// <param name="Blocks">Paragraphs that hold text, and tables.</param>
internal sealed record ParagraphGroup(SegmentKind Kind, string? Label, IReadOnlyList<ParagraphBlock> Blocks)
{
    public static IReadOnlyList<ParagraphGroup> Of(VerdictText text)
    {
        var groups = new List<(SegmentKind Kind, List<int> Paragraphs)>();

        foreach (var (index, segment) in text.Segments.Index().Where(entry => IsShown(text, entry.Index, entry.Item)))
        {
            var kind = KindOf(text, index, segment.Kind);

            if (groups.Count == 0 || groups[^1].Kind != kind)
            {
                groups.Add((kind, []));
            }

            groups[^1].Paragraphs.Add(index);
        }

        return [.. groups.Select(group => new ParagraphGroup(group.Kind, LabelOf(group.Kind), ParagraphBlock.Of(text, group.Paragraphs)))];
    }

    /// <summary>An empty cell keeps its place in the table; an empty paragraph is only a gap.</summary>
    private static bool IsShown(VerdictText text, int index, TextSegment segment) => segment.End > segment.Start || text.LookOf(index).Cell is not null;

    private static SegmentKind KindOf(VerdictText text, int index, SegmentKind kind) => kind switch
    {
        SegmentKind.Heading => SegmentKind.Body,
        SegmentKind.TableCell or SegmentKind.TextBox when text.LookOf(index).Cell is not null => SegmentKind.Body,
        _ => kind,
    };

    private static string? LabelOf(SegmentKind kind) => kind is SegmentKind.Body or SegmentKind.Heading ? null : Texts.Of(kind);
}
