namespace Anonymizer.Core.Text.Looks;

/// <summary>The cell of a table in which a paragraph stands. A table within a table counts as part of the outer cell.</summary>
/// <param name="Table">Number of the table in the document, from 1.</param>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0; the grid's column at which the cell starts.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Rows">How many rows it covers.</param>
public sealed record CellPlace(int Table, int Row, int Column, int Columns = 1, int Rows = 1);
