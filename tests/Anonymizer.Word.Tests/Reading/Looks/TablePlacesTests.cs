using Anonymizer.Core.Text.Looks;
using static Anonymizer.Word.Tests.ADocx;

namespace Anonymizer.Word.Tests.Reading.Looks;

public sealed class TablePlacesTests
{
    [Fact]
    public void A_cell_knows_its_row_and_column()
    {
        PlacesOf(Rows(Cell("a") + Cell("b"), Cell("c") + Cell("d"))).ShouldBe([new(1, 0, 0), new(1, 0, 1), new(1, 1, 0), new(1, 1, 1)]);
    }

    [Fact]
    public void A_wide_cell_covers_columns_and_a_tall_one_rows()
    {
        PlacesOf(Rows(Cell("wide", "<w:gridSpan w:val=\"2\"/>") + Cell("tall", "<w:vMerge w:val=\"restart\"/>"), Cell("c") + Cell("d") + Cell(string.Empty, "<w:vMerge/>")))
            .ShouldBe([new(1, 0, 0, Columns: 2), new(1, 0, 2, Rows: 2), new(1, 1, 0), new(1, 1, 1), null]);
    }

    [Fact]
    public void A_merged_cell_that_holds_words_is_shown_all_the_same()
    {
        PlacesOf(Rows(Cell("tall", "<w:vMerge w:val=\"restart\"/>"), Cell("Zelda", "<w:vMerge/>"))).ShouldBe([new(1, 0, 0), new(1, 1, 0)]);
    }

    [Fact]
    public void A_table_in_a_cell_is_part_of_the_cell_and_the_next_table_is_another()
    {
        PlacesOf(Rows($"<w:tc>{Rows(Cell("inner"))}{P(Run("outer"))}</w:tc>") + P(Run("between")) + Rows(Cell("next")))
            .ShouldBe([new(1, 0, 0), new(1, 0, 0), null, new(2, 0, 0)]);
    }

    private static string Rows(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(row => $"<w:tr>{row}</w:tr>"))}</w:tbl>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(Run(text))}</w:tc>";

    private static IEnumerable<CellPlace?> PlacesOf(string body) => WordReader.Read(With(body).Build()).Text.Looks.Select(look => look.Cell);
}
