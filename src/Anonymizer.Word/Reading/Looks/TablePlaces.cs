using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading.Looks;

/// <summary>Says in which cell of which table a paragraph stands; of nested tables the outermost counts.</summary>
internal sealed class TablePlaces
{
    private const int MostColumns = 64;
    private readonly Dictionary<XElement, CellPlace> cells = [];
    private readonly HashSet<XElement> tables = [];

    public CellPlace? Of(XElement paragraph)
    {
        var cell = paragraph.Ancestors(Ns.W + "tc").LastOrDefault();

        if (cell?.Parent?.Parent is { } table && table.Name == Ns.W + "tbl" && tables.Add(table))
        {
            Place(table, tables.Count);
        }

        return cell is null ? null : cells.GetValueOrDefault(cell);
    }

    private void Place(XElement table, int number)
    {
        var above = new Dictionary<int, XElement>();

        foreach (var (row, element) in table.Elements(Ns.W + "tr").Index())
        {
            var column = Math.Clamp(Count(element.Element(Ns.W + "trPr")?.Element(Ns.W + "gridBefore")?.Value(), otherwise: 0), 0, MostColumns);

            foreach (var cell in element.Elements(Ns.W + "tc"))
            {
                var properties = cell.Element(Ns.W + "tcPr");
                var columns = Math.Clamp(Count(properties?.Element(Ns.W + "gridSpan")?.Value(), otherwise: 1), 1, MostColumns);
                var merge = properties?.Element(Ns.W + "vMerge");

                if (merge is not null && merge.Value() != "restart" && IsEmpty(cell) && above.TryGetValue(column, out var upper))
                {
                    cells[upper] = cells[upper] with { Rows = row - cells[upper].Row + 1 };
                }
                else
                {
                    cells[cell] = new CellPlace(number, row, column, columns);
                    above[column] = cell;
                }

                column += columns;
            }
        }
    }

    /// <summary>What stands in a merged cell is not drawn by Word, but it is in the file: it must be seen in a review.</summary>
    private static bool IsEmpty(XElement cell) => !cell.Descendants(Ns.W + "t").Any(text => text.Value.Length > 0);

    private static int Count(string? value, int otherwise) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
