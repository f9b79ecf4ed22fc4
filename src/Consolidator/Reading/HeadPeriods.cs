using Consolidator.Cells;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>When the columns of a table's heads are of, as far as the heads say so.</summary>
internal sealed class HeadPeriods(Table table, Axis rows, Axis columns)
{
    // A head has up to three rows, and one that says 本年 and 上年.
    private const int HeadRows = 4;

    private const int LongestHead = 30;

    /// <summary>A head without the columns of another period that stand beside this period's own; those are named as not read.</summary>
    public Head Own(Head head, Period? period)
    {
        var others = head.Columns.GroupBy(column => column.Place).Where(same => same.Count() > 1).SelectMany(same =>
            same.Where(column => Said(head, column.Left, period) is { Own: false }).ToList() is var others && others.Count < same.Count()
                ? others : []).ToList();
        return others.Count == 0 ? head : head with { Columns = [.. head.Columns.Except(others)] };
    }

    /// <summary>The columns of a head that are of another period, each with the cell that says so.</summary>
    public IReadOnlyDictionary<int, CellPosition> OfAnother(Head head, Period? period)
    {
        var found = new Dictionary<int, CellPosition>();
        foreach (var column in head.Columns)
            if (Said(head, column.Left, period) is { Own: false, By: var cell })
                found[column.Left] = head.Grid.Sheet.Address(cell.Row, cell.Column);
        return found;
    }

    /// <summary>What the lowest cell over a column says, of those that say something; this year's own is not disowned by others.</summary>
    private (bool Own, Cell By)? Said(Head head, int column, Period? period)
    {
        (bool Own, Cell By)? said = null;
        var above = head.Grid.RowsAbove(head.Row + 1).Take(HeadRows)
            .TakeWhile(row => row == head.Row || !IsOfFigures(head.Grid, row) && !IsTitle(head, row));
        foreach (var row in above)
            if (Over(head, row, column) is { } cell && Says(head.Grid, cell, period) is { } own)
                if (own) return (true, cell);
                else said ??= (false, cell);
        return said;
    }

    /// <summary>Above the title of a matrix or a record stands another table, which may have columns of its own for last year.</summary>
    private bool IsTitle(Head head, int row) =>
        table.Layout != TableLayout.List && head.Grid.CellsOf(row).Count == 1
        && head.Grid.CellsOf(row)[0].Column <= head.First;

    /// <summary>Above the head of a list that goes on stand its own figures; above other heads may stand another table's.</summary>
    private bool IsOfFigures(Grid grid, int row) => table.Layout != TableLayout.List && grid.HasFigures(row)
        || grid.CellsOf(row).Any(Looks.Number)
            && grid.CellsOf(row).Any(cell => grid.Own(row, cell.Column) is { } label && rows.Any(label).Count > 0);

    private static Cell? Over(Head head, int row, int column)
    {
        var grid = head.Grid;
        var cell = grid.Merge(row, column) is { } merge ? grid.Sheet[merge.Top, merge.Left] : grid.Sheet[row, column];
        // What begins left of all columns, or stands alone in its row, is a title and heads no column.
        return cell is not null && cell.Column >= head.First && grid.CellsOf(cell.Row).Count > 1 ? cell : null;
    }

    private bool? Says(Grid grid, Cell cell, Period? period)
    {
        if (grid.Own(cell.Row, cell.Column) is not { } label)
            return ColumnPeriod.IsYear(cell) ? ColumnPeriod.IsOwn(cell.Content.Plain, period) : null;
        var text = cell.Content.Plain;
        var (whole, bare) = columns.Find(label);
        // The form itself heads columns 上一年项目数量.
        if (whole.Count > 0) return null;
        if (bare.Count > 0 && table.Layout != TableLayout.List) return ColumnPeriod.OfRemarks(text, period);
        return text.Length > LongestHead || text.AsSpan().IndexOfAny('：', ':') >= 0 || TitleLines.IsTitleOf(table, label)
            ? null : ColumnPeriod.IsOwn(text, period);
    }
}
