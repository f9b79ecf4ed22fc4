using Consolidator.Forms;
using Consolidator.Grids;

namespace Consolidator.Reading;

/// <summary>Splits a head into panels side by side, each with its own row labels at its left.</summary>
internal static class Panels
{
    /// <summary>For a list one panel per column of figures; for a matrix one per block of columns that has its own row labels.</summary>
    /// <param name="rows">Rows of the sheet below the head.</param>
    public static IEnumerable<TableHead> Split(TableHead head, TableLayout layout, Axis axis, IReadOnlyList<int> rows)
    {
        if (layout == TableLayout.List) return head.Columns.Select(column => head with { Columns = [column] });
        var blocks = new List<List<(FormLine Place, int Left, int Right)>>();
        foreach (var column in head.Columns)
            if (blocks is [.., var block]
                && (column.Left == block[^1].Right + 1 || !NamesRows(head.Grid, axis, rows, block[^1].Right + 1, column.Left - 1)))
                block.Add(column);
            else blocks.Add([column]);
        return blocks.Select(block => head with { Columns = block });
    }

    /// <summary>The first column in which labels of a panel can be: right of the previous panel.</summary>
    public static int FirstLabelColumn(TableHead panel, TableHead whole) =>
        whole.Columns.Where(column => column.Right < panel.FirstColumn).Select(column => column.Right).DefaultIfEmpty(0).Max() + 1;

    /// <summary>True when some columns name at least half of the table's rows. Fewer matches may be remarks.</summary>
    public static bool NamesRows(Grid grid, Axis axis, IReadOnlyList<int> rows, int first, int last)
    {
        var named = new HashSet<FormLine>();
        foreach (var row in rows)
            foreach (var cell in grid.CellsOf(row))
                if (first <= cell.Column && cell.Column <= last && grid.OwnLabel(row, cell.Column) is { } label)
                    named.UnionWith(axis.FindBest(label));
        return named.Count(place => !place.Declaration.Heading) * 2 >= axis.DataLines.Count();
    }
}
