using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>A list without a head that names its value column:
/// the one column right of the labels that holds figures, when there is just one.</summary>
internal static class ValueColumn
{
    /// <param name="from">The first row that may belong to the list.</param>
    /// <param name="period">The return's own; null when that is not known.</param>
    public static IEnumerable<TableHead> Infer(Grid grid, int from, Axis rows, Axis columns, Period? period)
    {
        var hits = grid.Labels.Where(label => label.At.Row >= from && rows.FindBest(label.Label).Count > 0).Select(label => label.At)
            .ToList();
        if (hits.Count == 0) yield break;
        var first = hits.Min(at => at.Row);
        var labels = hits.Select(at => at.Column).ToHashSet();
        var rowsHit = hits.Select(at => at.Row).Distinct().ToList();
        var place = columns.Lines[0];
        var right = Enumerable.Range(labels.Min() + 1, Math.Max(0, grid.Sheet.LastColumn - labels.Min()))
            .Where(column => !labels.Contains(column) && !Heads(grid, first, column).Select(Label.Of).Any(HoldsNone))
            .Select(column => (Column: column, Own: Own(grid, first, column, period),
                Filled: rowsHit.Any(row => CellAppearance.IsLikeFigure(grid.Sheet[row, column])))).ToList();
        // A head that names the return's period is its column, filled in or not;
        // one that names another is taken only to be refused by name.
        var found = new[]
        {
            right.Where(column => column.Own == true),
            right.Where(column => column is { Own: null, Filled: true }),
            right.Where(column => column.Filled),
        }.Select(columns => columns.Select(column => (place, column.Column, column.Column)).ToList())
            .FirstOrDefault(columns => columns.Count > 0);
        // Two columns of figures and no head that says which: both are handed on, and refused by name.
        if (found is not null) yield return new(grid, first - 1, found);
    }

    private static bool HoldsNone(Label head) => ColumnHeads.NamesRows(head) || ColumnHeads.IsRemarks(head);

    private static bool? Own(Grid grid, int first, int column, Period? period)
    {
        var said = Heads(grid, first, column).Select(head => ColumnPeriod.IsOwnPeriod(head, period)).OfType<bool>().ToList();
        return said.Count == 0 ? null : said.Contains(true);
    }

    private static IEnumerable<string> Heads(Grid grid, int first, int column) =>
        Cells(grid, first, column).Select(cell => cell.Content.Plain);

    /// <summary>What stands over a column, a title across the sheet left out.</summary>
    private static IEnumerable<Cell> Cells(Grid grid, int first, int column) =>
        grid.RowsAbove(first).Take(HeadRows).Where(row => grid.CellsOf(row).Count > 1)
            .Select(row => grid.Sheet[row, column]).OfType<Cell>();

    // A list's head has a row or two.
    private const int HeadRows = 3;
}
