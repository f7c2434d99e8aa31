namespace Anonymizer.Core.Text;

/// <summary>Where in the document a segment stands.</summary>
public enum SegmentKind
{
    Body,
    Heading,
    TableCell,
    Header,
    Footer,
    Footnote,
    Endnote,
    Comment,
    TextBox,
    Other,

    /// <summary>In a Word file inside of the file.</summary>
    Embedded,
}

/// <summary>One paragraph of a verdict's text: what it is and which characters it covers.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Start">First UTF-16 unit of the paragraph in the text.</param>
/// <param name="End">One past its last unit, the line break after it left out; equal to Start for an empty paragraph.</param>
/// <param name="Part">The name of the package part, or empty for plain text.</param>
/// <param name="Level">Heading level from 1, or 0.</param>
public sealed record TextSegment(SegmentKind Kind, int Start, int End, string Part = "", int Level = 0);
