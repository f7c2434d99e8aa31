namespace Anonymizer.SampleMaker.Writing;

/// <summary>One synthetic verdict as it is being written: its blocks, header, footer and properties.</summary>
public sealed class VerdictDocument(string id, string title)
{
    private readonly List<Block> blocks = [];
    private int lists = 1;

    /// <summary>File name without its ending.</summary>
    public string Id => id;

    public string Title => title;

    public string Font { get; init; } = "Times New Roman";

    /// <summary>Size in half points, as Word counts.</summary>
    public int Size { get; init; } = 24;

    public Alignment Body { get; init; } = Alignment.Justified;

    public string Author { get; init; } = "";

    public IReadOnlyDictionary<string, string> CustomProperties { get; init; } = new Dictionary<string, string>();

    public Line? FirstHeader { get; set; }

    public Line? Header { get; set; }

    public Line? Footer { get; set; }

    public IReadOnlyList<Block> Blocks => blocks;

    public void Heading(Line line, int level = 1) => blocks.Add(new Paragraph(line, $"Heading{level}"));

    public void Title1(Line line) => blocks.Add(new Paragraph(line, "Title", Alignment.Center));

    public void Centered(Line line) => blocks.Add(new Paragraph(line, Alignment: Alignment.Center));

    public void Right(Line line) => blocks.Add(new Paragraph(line, Alignment: Alignment.Right));

    public void Text(Line line) => blocks.Add(new Paragraph(line, Alignment: Body));

    public void Quote(Line line) => blocks.Add(new Paragraph(line, "Quote", Body));

    public void Numbered(Line line) => blocks.Add(new Paragraph(line, "ListParagraph", Body, ListKind.Numbered, 1));

    public void Lettered(params IEnumerable<Line> lines) => AddList(ListKind.Lettered, ++lists, lines);

    public void Bulleted(params IEnumerable<Line> lines) => AddList(ListKind.Bulleted, 0, lines);

    public void NewPage(Line heading) => blocks.Add(new Paragraph(heading, "Heading1") { StartsPage = true });

    /// <param name="widths">Of the columns, in twentieths of a point; an A4 page has about 9000.</param>
    public void Table(int[] widths, params IReadOnlyList<Line[]> rows) => blocks.Add(new Table(rows, widths, HasBorders: true, HasHeading: true));

    /// <summary>A table without lines, as title pages have it.</summary>
    public void Layout(int[] widths, params IReadOnlyList<Line[]> rows) => blocks.Add(new Table(rows, widths, HasBorders: false, HasHeading: false));

    public void Box(params IReadOnlyList<Line> lines) => blocks.Add(new TextBox(lines));

    private void AddList(ListKind kind, int listId, IEnumerable<Line> lines) =>
        blocks.AddRange(lines.Select(line => new Paragraph(line, "ListParagraph", Body, kind, listId)));
}
