using Anonymizer.SampleMaker.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Block = Anonymizer.SampleMaker.Writing.Block;
using Table = Anonymizer.SampleMaker.Writing.Table;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Anonymizer.SampleMaker.Package;

/// <summary>Writes the blocks of a sample as the children of the document's body.</summary>
internal sealed class BlockWriter(InlineWriter inlines)
{
    private uint drawings = 100;
    private bool isAfterTable;

    public OpenXmlElement Of(Block block)
    {
        var element = Written(block);
        isAfterTable = block is Table;

        return element;
    }

    public WordParagraph Plain(Line line, string style) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. inlines.Of(line)]);

    private OpenXmlElement Written(Block block) => block switch
    {
        Writing.Paragraph paragraph => Of(paragraph),
        Table table => Of(table),
        TextBox box => Drawings.Of(box.Lines.Select(line => Plain(line, "Normal")), drawings++),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private WordParagraph Of(Writing.Paragraph paragraph)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = paragraph.Style });

        if (paragraph.StartsPage)
        {
            properties.Append(new PageBreakBefore());
        }

        if (paragraph.List != ListKind.None)
        {
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = Lists.NumberOf(paragraph) }));
        }

        if (isAfterTable)
        {
            properties.Append(new SpacingBetweenLines { Before = "240" });
        }

        if (paragraph.Alignment != Alignment.Left)
        {
            properties.Append(new Justification { Val = Justified(paragraph.Alignment) });
        }

        return new WordParagraph([properties, .. inlines.Of(paragraph.Line)]);
    }

    private static JustificationValues Justified(Alignment alignment) => alignment switch
    {
        Alignment.Center => JustificationValues.Center,
        Alignment.Right => JustificationValues.Right,
        Alignment.Justified => JustificationValues.Both,
        Alignment.Left => JustificationValues.Left,
        _ => throw new ArgumentOutOfRangeException(nameof(alignment)),
    };

    private WordTable Of(Table table)
    {
        var properties = new TableProperties(
            new TableStyle { Val = table.HasBorders ? "TableGrid" : "TableNormal" },
            new TableWidth { Width = $"{table.Widths.Sum()}", Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed });
        var grid = new TableGrid(table.Widths.Select(width => new GridColumn { Width = $"{width}" }));

        return new WordTable([properties, grid, .. table.Rows.Select((row, index) => Row(row, table, index == 0 && table.HasHeading))]);
    }

    private TableRow Row(Line[] cells, Table table, bool isHeading)
    {
        var row = new TableRow(cells.Select((cell, column) => Cell(isHeading ? cell.Drawn(Look.Bold) : cell, table.Widths[column])));

        if (isHeading)
        {
            row.PrependChild(new TableRowProperties(new TableHeader()));
        }

        return row;
    }

    private TableCell Cell(Line line, int width) =>
        new(new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), Plain(line, "TableText"));
}
