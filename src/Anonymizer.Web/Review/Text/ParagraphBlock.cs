using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;

namespace Anonymizer.Web.Review.Text;

/// <summary>A paragraph, or a whole table.</summary>
/// <param name="Paragraph">The number of the paragraph's segment, or of the table's first.</param>
/// <param name="Rows">The rows of a table with their cells, or null for a paragraph.</param>
internal sealed record ParagraphBlock(int Paragraph, IReadOnlyList<IReadOnlyList<TableCell>>? Rows = null)
{
    /// <summary>The blocks of some paragraphs; those of one table make one block.</summary>
    public static IReadOnlyList<ParagraphBlock> Of(VerdictText text, IEnumerable<int> paragraphs)
    {
        var blocks = new List<ParagraphBlock>();
        var cells = new List<TableCell>();

        foreach (var paragraph in paragraphs)
        {
            var place = text.LookOf(paragraph).Cell;

            if (cells.Count > 0 && cells[0].Place.Table != place?.Table)
            {
                blocks.Add(TableOf(cells));
                cells.Clear();
            }

            if (place is null)
            {
                blocks.Add(new ParagraphBlock(paragraph));
            }
            else if (cells.Count > 0 && (cells[^1].Place.Row, cells[^1].Place.Column) == (place.Row, place.Column))
            {
                cells[^1] = cells[^1] with { Paragraphs = [.. cells[^1].Paragraphs, paragraph] };
            }
            else
            {
                cells.Add(new TableCell(place, [paragraph]));
            }
        }

        return cells.Count > 0 ? [.. blocks, TableOf(cells)] : blocks;
    }

    private static ParagraphBlock TableOf(List<TableCell> cells) => new(
        cells[0].Paragraphs[0],
        [.. cells.GroupBy(cell => cell.Place.Row).OrderBy(row => row.Key).Select(row => row.OrderBy(cell => cell.Place.Column).ToList())]);
}

/// <summary>A cell with the numbers of its paragraphs' segments.</summary>
internal sealed record TableCell(CellPlace Place, IReadOnlyList<int> Paragraphs);
