using Consolidator.Cells;
using Consolidator.Covers;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Which rows below a record's head are its figures: one, or the return says two things.</summary>
internal static class RecordRows
{
    // The figures stand right below the head; a blank line or two may have come between.
    private const int RowsBelowHead = 5;

    // Longer texts that begin with a number are notes: 1.上述数据截至12月31日.
    private const int LongestFigure = 15;

    /// <summary>The row of figures, and any other that might be: further down one number alone is a page's, or a telephone's.</summary>
    public static IReadOnlyList<int> Of(Head head, IReadOnlyList<int> rows)
    {
        var figures = rows.Where(row => row <= head.Row + RowsBelowHead && !IsSigned(head.Grid, row)
            && head.Columns.Count(column => IsFigure(head.Grid.Sheet[row, column.Left])) is var count
            && (count > 1 || count == 1 && (head.Columns.Count == 1 || IsBelow(head, row)))).ToList();
        return figures is not [var first, ..] ? []
            : [first, .. figures.Skip(1).Where(row => Numbers(head, row) is var numbers
                && (numbers > 1 || numbers == 1 && row == first + 1 && !IsWhole(head, first)))];
    }

    /// <summary>The row right below a whole row of figures, with one number only:
    /// no second row of them, but something that was not read.</summary>
    public static int? Stray(Head head, IReadOnlyList<int> rows, int figures) =>
        rows.Contains(figures + 1) && Numbers(head, figures + 1) == 1 && IsWhole(head, figures) && !IsSigned(head.Grid, figures + 1)
            ? figures + 1 : null;

    /// <summary>Where nothing is filled in, a number alone with a blank row above it: a page's, and nothing says which figure.</summary>
    public static int? Lone(Head head, IReadOnlyList<int> rows) => rows.Where(row => row <= head.Row + RowsBelowHead
        && !IsSigned(head.Grid, row) && Numbers(head, row) == 1).Select(row => (int?)row).FirstOrDefault();

    /// <summary>Rows that are labelled as another period's, beside the columns of the head, each with the cell that says so.</summary>
    public static Dictionary<int, CellPosition> OfAnother(Head head, IReadOnlyList<int> rows, Period? period)
    {
        var found = new Dictionary<int, CellPosition>();
        foreach (var row in rows)
        {
            var labels = head.Grid.CellsOf(row).Where(cell => !head.Covers(cell.Column)
                && (cell.Content is CellContent.Text || ColumnPeriod.IsYear(cell))).ToList();
            if (labels.FirstOrDefault(cell => ColumnPeriod.IsOwn(cell.Content.Plain, period) is not null) is { } said
                && ColumnPeriod.IsOwn(said.Content.Plain, period) == false)
                found[row] = head.Grid.Sheet.Address(said.Row, said.Column);
        }
        return found;
    }

    private static bool IsBelow(Head head, int row) => row - 1 == head.Row || Numbers(head, row - 1) > 0;

    private static bool IsWhole(Head head, int row) => head.Columns.All(column => head.Grid.Sheet[row, column.Left] is not null);

    /// <summary>True when the first row numbers the columns: all of them, with figures below it.</summary>
    public static bool AreNumbers(Head head, IReadOnlyList<int> rows) =>
        rows is [var first, var second, ..]
        && head.Columns.All(column => ColumnNumbers.IsOne(head.Grid.Sheet[first, column.Left])) && !IsSigned(head.Grid, second)
        && head.Columns.Any(column => IsFigure(head.Grid.Sheet[second, column.Left]));

    private static int Numbers(Head head, int row) => head.Columns.Count(column => Looks.Number(head.Grid.Sheet[row, column.Left]));

    private static bool IsFigure(Cell? cell) =>
        Looks.LikeFigure(cell) && cell?.Content is not CellContent.Date
        && !(cell?.Content is CellContent.Text(var text) && text.Length > LongestFigure);

    /// <summary>A line of signatures, telephones, dates.</summary>
    private static bool IsSigned(Grid grid, int row) => grid.CellsOf(row).Any(cell =>
        cell.Content is CellContent.Text(var text) && (CoverKeys.Of(text) is not null || text.AsSpan().IndexOfAny('：', ':') > 0));
}
