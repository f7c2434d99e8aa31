using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.SampleMaker.Gold;

/// <summary>The paragraphs of a sample in the order in which the product reads a Word file: body, notes, headers, footers.</summary>
/// <remarks>Comments and deletions are not in the text: no redacted file has them.</remarks>
public static class ReadingOrder
{
    /// <summary>The two empty notes that draw the line above the notes.</summary>
    private static readonly Line[] Separators = ["", ""];

    /// <summary>A Word file cannot end in a table.</summary>
    private static readonly Line[] AfterTable = [""];

    public static IEnumerable<Line> Of(VerdictDocument document)
    {
        var body = document.Blocks.SelectMany(LinesOf).ToList();
        var notes = body.SelectMany(NotesOf).Select(note => (Line)$" {note.Text}").ToList();
        Line?[] margins = [document.Header, document.FirstHeader, document.Footer];

        return
        [
            .. body,
            .. document.Blocks[^1] is Table ? AfterTable : [],
            .. notes.Count > 0 ? Separators : [],
            .. notes,
            .. margins.OfType<Line>(),
        ];
    }

    private static IEnumerable<Line> LinesOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Line],
        Table table => table.Rows.SelectMany(cells => cells),
        TextBox box => ["", .. box.Lines],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static IEnumerable<Footnote> NotesOf(Line line) => line.Inlines.SelectMany(NotesIn);

    private static IEnumerable<Footnote> NotesIn(Inline inline) => inline switch
    {
        Footnote note => [note],
        Inserted inserted => NotesOf(inserted.Text),
        Comment comment => NotesOf(comment.Anchor),
        Control control => NotesOf(control.Content),
        _ => [],
    };
}
