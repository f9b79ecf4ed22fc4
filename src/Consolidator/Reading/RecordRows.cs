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
            : [first, .. figures.Skip(1).Where(row => Numbers(head, row) is var numbers && (numbers > 1 || numbers == 1 && row == first + 1))];
    }

    /// <summary>True when the first row numbers the columns: all of them, with figures below it.</summary>
    public static bool AreNumbers(Head head, IReadOnlyList<int> rows) =>
        rows is [var first, var second, ..] && Numbers(head, first) == head.Columns.Count && !IsSigned(head.Grid, second)
        && head.Columns.Any(column => IsFigure(head.Grid.Sheet[second, column.Left]));

    private static int Numbers(Head head, int row) => head.Columns.Count(column => Looks.Number(head.Grid.Sheet[row, column.Left]));

    private static bool IsFigure(Cell? cell) =>
        Looks.LikeFigure(cell) && cell?.Content is not CellContent.Date && !(cell?.Content is CellContent.Text(var text) && text.Length > LongestFigure);

    /// <summary>A line of signatures, telephones, dates.</summary>
    private static bool IsSigned(Grid grid, int row) => grid.CellsOf(row).Any(cell =>
        cell.Content is CellContent.Text(var text) && (CoverKeys.Of(text) is not null || text.AsSpan().IndexOfAny('：', ':') > 0));
}
