namespace Consolidator.Documents;

/// <summary>A table with merged cells. A row lists the cells that begin in it, left to right, as in HTML.</summary>
/// <param name="Name">A short name, for the workbook's sheet.</param>
/// <param name="Title">Printed above it; empty when the text around it says it.</param>
/// <param name="Widths">Columns' shares of the width.</param>
/// <param name="HeadRows">Rows repeated on every page.</param>
/// <param name="Dense">Small type, for the official tables of many columns.</param>
public sealed record ReportTable(
    string Name, string Title, IReadOnlyList<int> Widths, int HeadRows, IReadOnlyList<IReadOnlyList<TableCell>> Rows, bool Dense = false)
{
    /// <summary>It stays on one page if it is short enough to; a longer one begins a page, and texts may break anywhere.</summary>
    public bool Together => Rows.Count <= 32 && !Rows.Any(row => row.Any(cell => cell.Look == CellLook.Text));

    /// <summary>Every cell with its place, counted from 0, and every place below a merged cell.</summary>
    /// <returns>Row by row, left to right; a place that another cell covers has that cell and <c>Covered</c>.</returns>
    public IReadOnlyList<IReadOnlyList<PlacedCell>> Placed()
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

/// <param name="Row">Where the cell begins.</param>
/// <param name="Below">True in every row of a merged cell but its first.</param>
/// <param name="Aside">True in every column of a merged cell but its first.</param>
public sealed record PlacedCell(int Row, int Column, TableCell Cell, bool Covered, bool Below, bool Aside);

public enum CellLook { Head, Label, Number, Text, Gap }

public sealed record TableCell(IReadOnlyList<Run> Runs, CellLook Look, int RowSpan = 1, int ColumnSpan = 1)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));

    public static TableCell Head(string text, int rows = 1, int columns = 1) => new([new Run.Words(text)], CellLook.Head, rows, columns);
    public static TableCell Label(string text, int rows = 1, int columns = 1) => new([new Run.Words(text)], CellLook.Label, rows, columns);
    public static TableCell Words(string text) => new([new Run.Words(text)], CellLook.Text);
    public static TableCell Number(string text, decimal number) => new([new Run.Figure(text, null, number)], CellLook.Number);
    public static TableCell Of(Run run, int columns = 1) => new([run], run is Run.Gap ? CellLook.Gap : CellLook.Number, 1, columns);
}
