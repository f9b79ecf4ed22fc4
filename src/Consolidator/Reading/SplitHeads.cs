using Consolidator.Forms;
using Consolidator.Grids;

namespace Consolidator.Reading;

/// <summary>A table whose columns were split over sheets or blocks; of a matrix each has the labels of the rows.</summary>
/// <remarks>A head of few columns is one only if, with the others, it makes the table: all of its columns, and each of them once.</remarks>
internal static class SplitHeads
{
    // Of single words like 其他 a stranger's sheet may have thousands; none of them makes a table.
    private const int Most = 20;

    /// <param name="whole">Heads of the table that are beyond doubt.</param>
    /// <returns>The heads that complete them; none when there is nothing to complete, or something that could do so twice.</returns>
    public static IReadOnlyList<Head> Of(TableReader table, IReadOnlyList<Grid> grids, IReadOnlyList<Head> whole)
    {
        if (table.Table.Layout is not (TableLayout.Matrix or TableLayout.Record)) return [];
        var lacking = table.Columns.Data.Except(whole.SelectMany(Columns)).ToHashSet();
        if (lacking.Count == 0) return [];
        var heads = grids.Where(grid => IsRecord(table) || table.NamesRows(grid)).Select(grid => Head.Find(grid, table.Columns, fewest: 1))
            .Where(heads => heads.Count <= Most).SelectMany(heads => heads)
            .Where(head => Columns(head).Any(lacking.Contains) && NamesRows(table, head)).ToList();
        var found = heads.SelectMany(Columns).ToList();
        return found.Count == lacking.Count && lacking.SetEquals(found) ? heads : [];
    }

    private static IEnumerable<FormLine> Columns(Head head) => head.Columns.Select(column => column.Place);

    private static bool IsRecord(TableReader table) => table.Table.Layout == TableLayout.Record;

    private static bool NamesRows(TableReader table, Head head) => IsRecord(table) ||
        Panels.NameRows(head.Grid, table.Rows, [.. head.Grid.RowsBetween(head.Row + 1, int.MaxValue)], 1, head.First - 1);
}
