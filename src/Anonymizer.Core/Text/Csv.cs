using System.Text;

namespace Anonymizer.Core.Text;

/// <summary>Comma-separated values (RFC 4180) that a spreadsheet shows and never calculates.</summary>
/// <remarks>
/// A cell that begins with = + - @ or a control character is a formula to a spreadsheet, and a file's name is written by a
/// stranger: such a cell gets an apostrophe before it (OWASP, "CSV Injection"). The full-width forms are formulas in some too.
/// </remarks>
public static class Csv
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);

        return new StringBuilder().AppendJoin(',', cells.Select(Cell)).Append("\r\n").ToString();
    }

    private static string Cell(string? value)
    {
        var safe = string.IsNullOrEmpty(value) ? "" : IsFormula(value) ? $"'{value}" : value;

        return safe.AsSpan().IndexOfAny("\",\r\n;") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Blanks before the sign do not stop every spreadsheet.</summary>
    private static bool IsFormula(string value) => FormulaStarts.Contains(value[0], StringComparison.Ordinal)
        || (value.AsSpan().TrimStart() is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal));
}
