using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.SampleMaker.Gold;

/// <summary>The paragraphs of a sample in the order in which the product reads a Word file.</summary>
internal static class ReadingOrder
{
    public static IEnumerable<Line> Of(VerdictDocument document)
    {
        var body = document.Blocks.SelectMany(LinesOf).ToList();
        Line?[] margins = [document.FirstHeader, document.Header, document.Footer];

        return
        [
            .. body,
            .. margins.OfType<Line>(),
            .. body.SelectMany(NotesOf<Footnote>).Select(note => note.Text),
            .. body.SelectMany(NotesOf<Comment>).Select(note => note.Text),
        ];
    }

    private static IEnumerable<Line> LinesOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Line],
        Table table => table.Rows.SelectMany(cells => cells),
        TextBox box => box.Lines,
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static IEnumerable<T> NotesOf<T>(Line line)
        where T : Inline => line.Inlines.SelectMany(NotesIn<T>);

    private static IEnumerable<T> NotesIn<T>(Inline inline)
        where T : Inline => inline switch
        {
            T note => [note],
            Inserted inserted => NotesOf<T>(inserted.Text),
            Comment comment => NotesOf<T>(comment.Anchor),
            Control control => NotesOf<T>(control.Content),
            _ => [],
        };
}
