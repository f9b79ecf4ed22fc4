using Consolidator.Forms;

namespace Consolidator.Reading;

/// <summary>Decides which columns and rows belong to which of the tables that are side by side, or below each other, on a sheet.</summary>
internal static class Neighbours
{
    // The heads of tables side by side begin in one row, but may have different numbers of levels.
    private const int RowsApart = 3;

    /// <summary>The heads without columns that lie among those of another head: a 总计 of the cases table does not belong to the requests
    /// table.</summary>
    public static IReadOnlyList<(TableReader Table, IReadOnlyList<TableHead> Heads)> Separate(
        IReadOnlyList<(TableReader Table, IReadOnlyList<TableHead> Heads)> tables)
    {
        var near = Near(tables);
        return [.. tables.Select(table => (table.Table, (IReadOnlyList<TableHead>)[.. table.Heads.Select(head => Own(head, near(head)))]))];
    }

    /// <summary>Per head, the heads near its row. A sheet may have thousands of heads, so they are looked up by row.</summary>
    private static Func<TableHead, IEnumerable<TableHead>> Near(IReadOnlyList<(TableReader Table, IReadOnlyList<TableHead> Heads)> tables)
    {
        var byRow = tables.SelectMany(table => table.Heads)
            .Select((head, index) => (Head: head, Index: index)).ToLookup(head => head.Head.Row);
        return head => Enumerable.Range(head.Row - RowsApart, 2 * RowsApart + 1).SelectMany(row => byRow[row])
            .OrderBy(other => other.Index).Select(other => other.Head);
    }

    private static TableHead Own(TableHead head, IEnumerable<TableHead> near)
    {
        foreach (var other in near.Where(other => other != head))
        {
            var shared = head.Columns.Where(column => other.CoversColumn(column.Left)).ToList();
            var (mine, theirs) = (Outside(head, other), Outside(other, head));
            if (shared.Count == 0 || mine is not { } own || theirs is not { } foreign) continue;
            var lost = shared.Where(column => Distance(column.Left, foreign) < Distance(column.Left, own)).ToList();
            if (lost.Count > 0) head = head with { Columns = [.. head.Columns.Except(lost)] };
        }
        return head;
    }

    private static (int First, int Last)? Outside(TableHead head, TableHead other) =>
        head.Columns.Where(column => !other.CoversColumn(column.Left)).ToList() is { Count: > 0 } own
            ? (own.Min(column => column.Left), own.Max(column => column.Right)) : null;

    private static int Distance(int column, (int First, int Last) span) =>
        column < span.First ? span.First - column : column > span.Last ? column - span.Last : 0;

    /// <summary>The first column of each head's table. A record begins at its first column;
    /// other tables begin with their labels, right of the table to their left.</summary>
    public static IReadOnlyDictionary<TableHead,
        int> FindFirstColumns(IReadOnlyList<(TableReader Table, IReadOnlyList<TableHead> Heads)> tables)
    {
        var near = Near(tables);
        return tables.SelectMany(table => table.Heads, (table, head) => (Head: head, Left: table.Table.Table.Layout == TableLayout.Record
            ? head.FirstColumn
            : near(head).Where(other => other.LastColumn < head.FirstColumn).Select(other => other.LastColumn).DefaultIfEmpty(0).Max() + 1))
            .ToDictionary(pair => pair.Head, pair => pair.Left);
    }

    /// <summary>Per head, the row at which its table ends: that of the next head that overlaps its columns.</summary>
    public static Func<TableHead, int> FindEnds(IReadOnlyDictionary<TableHead, int> lefts)
    {
        var heads = lefts.Select(head => (head.Key.Row, Left: head.Value, Last: head.Key.LastColumn)).OrderBy(head => head.Row).ToList();
        var rows = heads.ConvertAll(head => head.Row);
        return head =>
        {
            var start = rows.BinarySearch(head.Row + 1);
            if (start < 0) start = ~start;
            while (start > 0 && rows[start - 1] > head.Row) start--;
            // A linear search is enough: the next head nearly always overlaps.
            var next = heads.FindIndex(start, other => other.Left <= head.LastColumn && other.Last >= lefts[head]);
            return next < 0 ? int.MaxValue : rows[next];
        };
    }
}
