using Consolidator.Cells;
using Consolidator.Figures;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Splits a sheet with tables side by side whose rows do not line up: one table's head is beside another's figures.</summary>
/// <remarks>A sheet is split at blank columns, and only if that reveals a table that was not found anywhere in the workbook.</remarks>
internal sealed class SheetSplitter(IReadOnlyList<TableReader> tables, IReadOnlyCollection<TableReader> lacking, Period? period)
{
    // Printed tables are small. A sheet with thousands of lines is a register and is not split.
    private const int MostCells = 5_000, MostColumns = 200, MostStrips = 60;

    /// <summary>The grid, or the parts that together hold all its cells. Lines that may apply to any table are in every part.</summary>
    public IReadOnlyList<Grid> Split(Grid grid)
    {
        if (grid.Sheet.Cells.Count > MostCells) return [grid];
        var whole = Columns(grid);
        var best = Strips(grid).Take(MostStrips).Select(strip => new Cut(Part(grid, strip, true), Part(grid, strip, false)))
            .Select(cut => cut with { Found = Together(Columns(cut.Inner), Columns(cut.Outer)) })
            .Where(cut => whole.IsSubsetOf(cut.Found) && lacking.Any(table => !Has(whole, table) && Has(cut.Found, table)))
            .MaxBy(cut => cut.Found.Count);
        return best is null ? [grid] : [.. Split(best.Outer), .. Split(best.Inner)];
    }

    private sealed record Cut(Grid Inner, Grid Outer)
    {
        public HashSet<(TableReader Table, FormLine Column)> Found { get; init; } = [];
    }

    private static bool Has(HashSet<(TableReader Table, FormLine Column)> columns, TableReader table) =>
        columns.Any(column => column.Table == table);

    /// <summary>The columns of the form's tables whose labels are on a grid.</summary>
    private HashSet<(TableReader Table, FormLine Column)> Columns(Grid grid) =>
        [.. tables.SelectMany(table => table.FindHeads(grid, period), (table, head) => (Table: table, head.Columns))
            .SelectMany(head => head.Columns, (head, column) => (head.Table, column.Place))];

    /// <summary>The columns found in both parts together; empty when a part has no table or both have the same table.</summary>
    private static HashSet<(TableReader Table, FormLine Column)> Together(
        HashSet<(TableReader Table, FormLine Column)> one, HashSet<(TableReader Table, FormLine Column)> other) =>
        one.Count == 0 || other.Count == 0 || one.Any(column => Has(other, column.Table)) ? [] : [.. one, .. other];

    /// <summary>The areas to the right of a blank column, as tall as the column is blank.</summary>
    private static IEnumerable<CellRange> Strips(Grid grid)
    {
        var before = new List<(int, int)>();
        for (var column = 2; column < Math.Min(grid.Sheet.LastColumn, MostColumns); column++)
        {
            var blank = Blank(grid, column).ToList();
            foreach (var (first, last) in blank.Except(before)) yield return new(first, column + 1, last, grid.Sheet.LastColumn);
            before = blank;
        }
    }

    /// <summary>The row ranges in which a column is blank; cells under a merged range are not blank.</summary>
    private static IEnumerable<(int First, int Last)> Blank(Grid grid, int column)
    {
        var (first, last) = (0, 0);
        foreach (var row in grid.Rows)
            if (grid.Sheet[row, column] is null && grid.FindMerge(row, column) is null) (first, last) = (first > 0 ? first : row, row);
            else
            {
                if (last > first) yield return (first, last);
                first = last = 0;
            }
        if (last > first) yield return (first, last);
    }

    private static Grid Part(Grid grid, CellRange strip, bool inner)
    {
        var sheet = grid.Sheet;
        List<Cell> cells = [.. sheet.Cells.Where(cell => strip.Contains(cell.Row, cell.Column) == inner || IsLine(grid, cell))];
        var kept = cells.Select(cell => (cell.Row, cell.Column)).ToHashSet();
        return new(new(sheet.Name, cells, [.. sheet.Merges.Where(merge => kept.Contains((merge.Top, merge.Left)))],
            sheet.Hidden, sheet.HiddenRows, sheet.HiddenColumns));
    }

    /// <summary>True for a line that may apply to all figures of the sheet: a statement such as 单位：元, a note or a title.</summary>
    private static bool IsLine(Grid grid, Cell cell) => cell.Content is CellContent.Text
        && (grid.CellsOf(cell.Row).Count == 1
            || !grid.HasFigures(cell.Row) && grid.OwnLabel(cell.Row, cell.Column) is { } label && Measures.IsStatement(label.Whole));
}
