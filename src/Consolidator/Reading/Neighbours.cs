using Consolidator.Forms;

namespace Consolidator.Reading;

/// <summary>Tables that stand side by side on a sheet, or below each other: which columns and which rows are whose.</summary>
internal static class Neighbours
{
    // Heads of tables side by side begin in one row; one has more levels than the other.
    private const int RowsApart = 3;

    /// <summary>Heads without the columns that lie among another head's: 总计 of the cases is none of the requests'.</summary>
    public static IReadOnlyList<(TableReader Table, IReadOnlyList<Head> Heads)> Apart(IReadOnlyList<(TableReader Table, IReadOnlyList<Head> Heads)> tables)
    {
        var all = tables.SelectMany(table => table.Heads).ToList();
        return [.. tables.Select(table => (table.Table, (IReadOnlyList<Head>)[.. table.Heads.Select(head => Own(head, all))]))];
    }

    private static Head Own(Head head, List<Head> all)
    {
        foreach (var other in all.Where(other => other != head && Math.Abs(other.Row - head.Row) <= RowsApart))
        {
            var shared = head.Columns.Where(column => other.Covers(column.Left)).ToList();
            var (mine, theirs) = (Outside(head, other), Outside(other, head));
            if (shared.Count == 0 || mine is not { } own || theirs is not { } foreign) continue;
            var lost = shared.Where(column => Distance(column.Left, foreign) < Distance(column.Left, own)).ToList();
            if (lost.Count > 0) head = head with { Columns = [.. head.Columns.Except(lost)] };
        }
        return head;
    }

    private static (int First, int Last)? Outside(Head head, Head other) =>
        head.Columns.Where(column => !other.Covers(column.Left)).ToList() is { Count: > 0 } own
            ? (own.Min(column => column.Left), own.Max(column => column.Right)) : null;

    private static int Distance(int column, (int First, int Last) span) =>
        column < span.First ? span.First - column : column > span.Last ? column - span.Last : 0;

    /// <summary>The first column of each head's table: that of a record is its own, others have labels at their left, up to a table there.</summary>
    public static IReadOnlyDictionary<Head, int> Lefts(IReadOnlyList<(TableReader Table, IReadOnlyList<Head> Heads)> tables)
    {
        var all = tables.SelectMany(table => table.Heads).ToList();
        return tables.SelectMany(table => table.Heads, (table, head) => (Head: head, Left: table.Table.Table.Layout == TableLayout.Record ? head.First
            : all.Where(other => other.Last < head.First && Math.Abs(other.Row - head.Row) <= RowsApart).Select(other => other.Last).DefaultIfEmpty(0).Max() + 1))
            .ToDictionary(pair => pair.Head, pair => pair.Left);
    }

    /// <summary>The first row that no longer belongs to a head: that of the next head that reaches over its columns.</summary>
    public static int Below(Head head, IReadOnlyDictionary<Head, int> lefts) =>
        lefts.Where(other => other.Key.Row > head.Row && other.Value <= head.Last && other.Key.Last >= lefts[head])
            .Select(other => other.Key.Row).DefaultIfEmpty(int.MaxValue).Min();
}
