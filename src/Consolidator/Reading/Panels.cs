using Consolidator.Forms;
using Consolidator.Grids;

namespace Consolidator.Reading;

/// <summary>A head whose figures stand in panels side by side, each with the labels of its rows at its left.</summary>
internal static class Panels
{
    /// <summary>Of a list a panel for each column of figures; of a matrix one for each block of columns with labels of its own.</summary>
    /// <param name="rows">Rows of the sheet below the head.</param>
    public static IEnumerable<Head> Of(Head head, TableLayout layout, Axis axis, IReadOnlyList<int> rows)
    {
        if (layout == TableLayout.List) return head.Columns.Select(column => head with { Columns = [column] });
        var blocks = new List<List<(FormLine Place, int Left, int Right)>>();
        foreach (var column in head.Columns)
            if (blocks is [.., var block]
                && (column.Left == block[^1].Right + 1 || !NameRows(head.Grid, axis, rows, block[^1].Right + 1, column.Left - 1)))
                block.Add(column);
            else blocks.Add([column]);
        return blocks.Select(block => head with { Columns = block });
    }

    /// <summary>The first column that labels of a panel may stand in: they are left of it, up to another panel.</summary>
    public static int LabelsFrom(Head panel, Head whole) =>
        whole.Columns.Where(column => column.Right < panel.First).Select(column => column.Right).DefaultIfEmpty(0).Max() + 1;

    /// <summary>True when at least half of the table's rows are named in some columns: a remark may read like one of them.</summary>
    public static bool NameRows(Grid grid, Axis axis, IReadOnlyList<int> rows, int first, int last)
    {
        var named = new HashSet<FormLine>();
        foreach (var row in rows)
            foreach (var cell in grid.CellsOf(row))
                if (first <= cell.Column && cell.Column <= last && grid.Own(row, cell.Column) is { } label)
                    named.UnionWith(axis.Any(label));
        return named.Count(place => !place.Line.Heading) * 2 >= axis.Data.Count();
    }
}
