namespace Anonymizer.SampleMaker.Writing;

/// <summary>A piece of the page: paragraph, table, text box.</summary>
public abstract record Block;

public enum Alignment
{
    Left,
    Center,
    Right,
    Justified,
}

/// <summary>Which list a paragraph belongs to.</summary>
public enum ListKind
{
    None,

    /// <summary>1. 2. 3. through the whole verdict.</summary>
    Numbered,

    /// <summary>(a) (b) (c), each list from the start.</summary>
    Lettered,

    Bulleted,
}

public sealed record Paragraph(Line Line, string Style = "Normal", Alignment Alignment = Alignment.Left, ListKind List = ListKind.None, int ListId = 0) : Block
{
    public bool StartsPage { get; init; }
}

/// <summary>Rows of cells; the first row may be a heading. Without borders it is a layout table.</summary>
public sealed record Table(IReadOnlyList<Line[]> Rows, int[] Widths, bool HasBorders, bool HasHeading) : Block;

public sealed record TextBox(IReadOnlyList<Line> Lines) : Block;
