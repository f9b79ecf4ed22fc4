using Consolidator.Forms;
using Consolidator.Grids;

namespace Consolidator.Reading;

/// <summary>Finds the heads of a table whose columns were split over sheets or blocks; each block of a matrix repeats the row
/// labels.</summary>
/// <remarks>A head with few columns counts only if all heads together have every column of the table exactly once.</remarks>
internal static class SplitHeads
{
    // An unrelated sheet may have thousands of common words such as 其他; those are not parts of a table.
    private const int Most = 20;

    /// <param name="whole">The heads of the table that were found with at least half of its columns.</param>
    /// <returns>The heads that complete them; empty when nothing is missing or a column could be completed twice.</returns>
    public static IReadOnlyList<TableHead> Find(TableReader table, IReadOnlyList<Grid> grids, IReadOnlyList<TableHead> whole)
    {
        if (table.Table.Layout is not (TableLayout.Matrix or TableLayout.Record)) return [];
        var lacking = table.Columns.DataLines.Except(whole.SelectMany(Columns)).ToHashSet();
        if (lacking.Count == 0) return [];
        var heads = grids.Where(grid => IsRecord(table) || table.NamesRows(grid))
            .Select(grid => TableHead.Find(grid, table.Columns, fewest: 1))
            .Where(heads => heads.Count <= Most).SelectMany(heads => heads)
            .Where(head => Columns(head).Any(lacking.Contains) && NamesRows(table, head)).ToList();
        var found = heads.SelectMany(Columns).ToList();
        return found.Count == lacking.Count && lacking.SetEquals(found) ? heads : [];
    }

    private static IEnumerable<FormLine> Columns(TableHead head) => head.Columns.Select(column => column.Place);

    private static bool IsRecord(TableReader table) => table.Table.Layout == TableLayout.Record;

    private static bool NamesRows(TableReader table, TableHead head) => IsRecord(table) ||
        Panels.NamesRows(head.Grid, table.Rows, [.. head.Grid.RowsBetween(head.Row + 1, int.MaxValue)], 1, head.FirstColumn - 1);
}
