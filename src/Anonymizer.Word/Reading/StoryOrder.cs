using Anonymizer.Core.Text;

namespace Anonymizer.Word.Reading;

/// <summary>In which order the parts' texts are read, and what their paragraphs are.</summary>
internal static class StoryOrder
{
    public const int NoStory = int.MaxValue;

    private static readonly (string Kind, SegmentKind Segment)[] Order =
    [
        ("officeDocument", SegmentKind.Body), ("footnotes", SegmentKind.Footnote), ("endnotes", SegmentKind.Endnote),
        ("header", SegmentKind.Header), ("footer", SegmentKind.Footer), ("chart", SegmentKind.Other), ("diagramData", SegmentKind.Other), ("numbering", SegmentKind.Other),
    ];

    public static int Of(string kind)
    {
        var index = Array.FindIndex(Order, story => story.Kind == kind);

        return index < 0 ? NoStory : index;
    }

    public static SegmentKind SegmentOf(string kind) => Order[Of(kind)].Segment;
}
