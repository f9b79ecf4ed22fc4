using Consolidator.Cells;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Finds which period each column of a head belongs to, as far as the head says so.</summary>
internal sealed class HeadPeriods(Table table, Axis rows, Axis columns)
{
    // A head has up to three rows and one more for 本年 and 上年.
    private const int HeadRows = 4;

    private const int LongestHead = 30;

    /// <summary>The head without duplicate columns of another period beside those of this period; a finding reports them as not
    /// read.</summary>
    public TableHead RemoveOtherPeriods(TableHead head, Period? period)
    {
        var others = head.Columns.GroupBy(column => column.Place).Where(same => same.Count() > 1).SelectMany(same =>
            same.Where(column => Statement(head, column.Left, period) is { Own: false }).ToList() is var others
                && others.Count < same.Count() ? others : []).ToList();
        return others.Count == 0 ? head : head with { Columns = [.. head.Columns.Except(others)] };
    }

    /// <summary>The columns of a head that belong to another period, each with the cell that says so.</summary>
    public IReadOnlyDictionary<int, CellPosition> FindOtherPeriods(TableHead head, Period? period)
    {
        var found = new Dictionary<int, CellPosition>();
        foreach (var column in head.Columns)
            if (Statement(head, column.Left, period) is { Own: false, By: var cell })
                found[column.Left] = head.Grid.Sheet.Address(cell.Row, cell.Column);
        return found;
    }

    /// <summary>The stated of the lowest cell above a column that names a period. One cell that names the return's period
    /// decides.</summary>
    private (bool Own, Cell By)? Statement(TableHead head, int column, Period? period)
    {
        (bool Own, Cell By)? stated = null;
        var above = head.Grid.RowsAbove(head.Row + 1).Take(HeadRows)
            .TakeWhile(row => row == head.Row || !HoldsFigures(head.Grid, row) && !IsTitle(head, row));
        foreach (var row in above)
            if (HeadCellAbove(head, row, column) is { } cell && IsOwnPeriod(head.Grid, cell, period) is { } own)
                if (own) return (true, cell);
                else stated ??= (false, cell);
        return stated;
    }

    /// <summary>True for a title of a matrix or a record. Another table may be above it, with its own columns for last year.</summary>
    private bool IsTitle(TableHead head, int row) =>
        table.Layout != TableLayout.List && head.Grid.CellsOf(row).Count == 1
        && head.Grid.CellsOf(row)[0].Column <= head.FirstColumn;

    /// <summary>True for rows with figures. Above the head of a continued list are its own figures, above other heads another
    /// table's.</summary>
    private bool HoldsFigures(Grid grid, int row) => table.Layout != TableLayout.List && grid.HasFigures(row)
        || grid.CellsOf(row).Any(CellAppearance.IsNumber)
            && grid.CellsOf(row).Any(cell => grid.OwnLabel(row, cell.Column) is { } label && rows.FindBest(label).Count > 0);

    private static Cell? HeadCellAbove(TableHead head, int row, int column)
    {
        var grid = head.Grid;
        var cell = grid.FindMerge(row, column) is { } merge ? grid.Sheet[merge.Top, merge.Left] : grid.Sheet[row, column];
        // A cell that begins left of all columns, or is alone in its row, is a title and not the head of a column.
        return cell is not null && cell.Column >= head.FirstColumn && grid.CellsOf(cell.Row).Count > 1 ? cell : null;
    }

    private bool? IsOwnPeriod(Grid grid, Cell cell, Period? period)
    {
        if (grid.OwnLabel(cell.Row, cell.Column) is not { } label)
            return ColumnPeriod.IsYear(cell) ? ColumnPeriod.IsOwnPeriod(cell.Content.Plain, period) : null;
        var text = cell.Content.Plain;
        var (whole, bare) = columns.Find(label);
        // The form itself has such a column: 上一年项目数量.
        if (whole.Count > 0) return null;
        if (bare.Count > 0 && table.Layout != TableLayout.List) return ColumnPeriod.IsOwnPeriodByRemark(text, period);
        return text.Length > LongestHead || text.AsSpan().IndexOfAny('：', ':') >= 0 || TitleLines.IsTitleOf(table, label)
            ? null : ColumnPeriod.IsOwnPeriod(text, period);
    }
}
