using Consolidator.Sheets;

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
            && head.Columns.Any(column => IsFigure(head.Grid.Sheet[row, column.Left]))).ToList();
        return figures is not [var first, ..] ? []
            : [first, .. figures.Skip(1).Where(row => Numbers(head, row) is var numbers
                && (numbers > 1 || numbers == 1 && row == first + 1 && !IsWhole(head, first)))];
    }

    /// <summary>The row right below a whole row of figures, with one number only:
    /// no second row of them, but something that was not read.</summary>
    public static int? Stray(Head head, IReadOnlyList<int> rows, int figures) =>
        rows.Contains(figures + 1) && Numbers(head, figures + 1) == 1 && IsWhole(head, figures) && !IsSigned(head.Grid, figures + 1)
            ? figures + 1 : null;

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
