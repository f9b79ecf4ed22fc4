namespace Consolidator.Documents;

/// <summary>A table with merged cells. A row lists the cells that begin in it, from left to right, as in HTML.</summary>
/// <param name="Name">A short name for the sheet in a workbook.</param>
/// <param name="Title">Printed above the table; empty when the text introduces it.</param>
/// <param name="Widths">The relative widths of the columns.</param>
/// <param name="HeadRows">The number of rows that are repeated on every page.</param>
/// <param name="Dense">True for small type, for official tables with many columns.</param>
public sealed record ReportTable(
    string Name, string Title, IReadOnlyList<int> Widths, int HeadRows, IReadOnlyList<IReadOnlyList<TableCell>> Rows, bool Dense = false)
{
    /// <summary>True for a table that is kept on one page. A longer table begins on a new page, and texts may break anywhere.</summary>
    public bool IsKeptTogether => Rows.Count <= 32 && !Rows.Any(row => row.Any(cell => cell.Look == CellLook.Text));

    /// <summary>All positions, counted from 0, with the cell that begins there or covers it.</summary>
    /// <returns>Row by row, from left to right; a position inside a merged cell has that cell and <c>Covered</c>.</returns>
    public IReadOnlyList<IReadOnlyList<PlacedCell>> PlaceCells()
    {
        var places = new PlacedCell?[Rows.Count, Widths.Count];
        for (var row = 0; row < Rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in Rows[row])
            {
                while (places[row, column] is not null) column++;
                for (var down = 0; down < cell.RowSpan; down++)
                    for (var right = 0; right < cell.ColumnSpan; right++)
                        places[row + down, column + right] = new(row, column, cell, Covered: down + right > 0, Below: down > 0,
                            Aside: right > 0);
            }
        }
        return [.. Enumerable.Range(0, Rows.Count).Select(row => (IReadOnlyList<PlacedCell>)[.. Enumerable.Range(0, Widths.Count)
            .Select(column => places[row, column]
                ?? throw new InvalidOperationException($"Table {Name} has no cell at {row}, {column}."))])];
    }
}

/// <param name="Row">The row in which the cell begins.</param>
/// <param name="Below">True in all rows of a merged cell except the first.</param>
/// <param name="Aside">True in all columns of a merged cell except the first.</param>
public sealed record PlacedCell(int Row, int Column, TableCell Cell, bool Covered, bool Below, bool Aside);

public enum CellLook { Head, Label, Number, Text, Gap }

public sealed record TableCell(IReadOnlyList<TextSpan> Spans, CellLook Look, int RowSpan = 1, int ColumnSpan = 1)
{
    public string Text => string.Concat(Spans.Select(run => run.Text));

    public static TableCell Head(string text, int rows = 1, int columns = 1) =>
        new([new TextSpan.Words(text)], CellLook.Head, rows, columns);
    public static TableCell Label(string text, int rows = 1, int columns = 1) =>
        new([new TextSpan.Words(text)], CellLook.Label, rows, columns);
    public static TableCell Words(string text) => new([new TextSpan.Words(text)], CellLook.Text);
    public static TableCell Number(string text, decimal number) => new([new TextSpan.Figure(text, null, number)], CellLook.Number);
    public static TableCell Of(TextSpan run, int columns = 1) =>
        new([run], run is TextSpan.Gap ? CellLook.Gap : CellLook.Number, 1, columns);
}
