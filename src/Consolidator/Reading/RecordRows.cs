using Consolidator.Cells;
using Consolidator.Covers;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Finds the row of figures below the head of a record. Two such rows contradict each other.</summary>
internal static class RecordRows
{
    // The figures are directly below the head, except for a blank line or two.
    private const int RowsBelowHead = 5;

    // A longer text that begins with a number is a note: 1.上述数据截至12月31日.
    private const int LongestFigure = 15;

    /// <summary>The row of figures, and other rows that may be figures. A single number further down is a page or telephone
    /// number.</summary>
    public static IReadOnlyList<int> FindFigures(TableHead head, IReadOnlyList<int> rows)
    {
        var figures = rows.Where(row => row <= head.Row + RowsBelowHead && !IsSigned(head.Grid, row)
            && head.Columns.Count(column => IsFigure(head.Grid.Sheet[row, column.Left])) is var count
            && (count > 1 || count == 1 && (head.Columns.Count == 1 || FollowsHeadOrNumbers(head, row)))).ToList();
        return figures is not [var first, ..] ? []
            : [first, .. figures.Skip(1).Where(row => CountNumbers(head, row) is var numbers
                && (numbers > 1 || numbers == 1 && row == first + 1 && !IsComplete(head, first)))];
    }

    /// <summary>The row below a complete row of figures when it has only one number:
    /// not a second row of figures, but a number to report as not read.</summary>
    public static int? FindStray(TableHead head, IReadOnlyList<int> rows, int figures) =>
        rows.Contains(figures + 1) && CountNumbers(head, figures + 1) == 1 && IsComplete(head, figures) && !IsSigned(head.Grid, figures + 1)
            ? figures + 1 : null;

    /// <summary>When no figures were found: a row with a single number, such as a page number. Nothing says which figure it would
    /// be.</summary>
    public static int? FindLone(TableHead head, IReadOnlyList<int> rows) => rows.Where(row => row <= head.Row + RowsBelowHead
        && !IsSigned(head.Grid, row) && CountNumbers(head, row) == 1).Select(row => (int?)row).FirstOrDefault();

    /// <summary>Rows that a cell beside the head's columns labels as those of another period, each with that cell.</summary>
    public static Dictionary<int, CellPosition> FindOtherPeriods(TableHead head, IReadOnlyList<int> rows, Period? period)
    {
        var found = new Dictionary<int, CellPosition>();
        foreach (var row in rows)
        {
            var labels = head.Grid.CellsOf(row).Where(cell => !head.CoversColumn(cell.Column)
                && (cell.Content is CellContent.Text || ColumnPeriod.IsYear(cell))).ToList();
            if (labels.FirstOrDefault(cell => ColumnPeriod.IsOwnPeriod(cell.Content.Plain, period) is not null) is { } said
                && ColumnPeriod.IsOwnPeriod(said.Content.Plain, period) == false)
                found[row] = head.Grid.Sheet.Address(said.Row, said.Column);
        }
        return found;
    }

    private static bool FollowsHeadOrNumbers(TableHead head, int row) => row - 1 == head.Row || CountNumbers(head, row - 1) > 0;

    private static bool IsComplete(TableHead head, int row) => head.Columns.All(column => head.Grid.Sheet[row, column.Left] is not null);

    /// <summary>True when the first row numbers all columns and figures follow below it.</summary>
    public static bool BeginsWithColumnNumbers(TableHead head, IReadOnlyList<int> rows) =>
        rows is [var first, var second, ..]
        && head.Columns.All(column => ColumnNumbers.IsColumnNumber(head.Grid.Sheet[first, column.Left])) && !IsSigned(head.Grid, second)
        && head.Columns.Any(column => IsFigure(head.Grid.Sheet[second, column.Left]));

    private static int CountNumbers(TableHead head, int row) =>
        head.Columns.Count(column => CellAppearance.IsNumber(head.Grid.Sheet[row, column.Left]));

    private static bool IsFigure(Cell? cell) =>
        CellAppearance.IsLikeFigure(cell) && cell?.Content is not CellContent.Date
        && !(cell?.Content is CellContent.Text(var text) && text.Length > LongestFigure);

    /// <summary>True for a line of signatures, telephone numbers or dates.</summary>
    private static bool IsSigned(Grid grid, int row) => grid.CellsOf(row).Any(cell =>
        cell.Content is CellContent.Text(var text) && (CoverKeys.Find(text) is not null || text.AsSpan().IndexOfAny('：', ':') > 0));
}
