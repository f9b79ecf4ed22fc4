using Consolidator.Cells;
using Consolidator.Grids;
using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>The head of a table on a sheet: which sheet column belongs to which form column.</summary>
/// <param name="Row">The lowest row of the head. Figures begin below it.</param>
/// <param name="Columns">Form columns with their sheet columns (left, right), in sheet order;
/// a form column is listed twice when the sheet has its label twice.</param>
internal sealed record TableHead(Grid Grid, int Row, IReadOnlyList<(FormLine Place, int Left, int Right)> Columns)
{
    public int FirstColumn => Columns.Min(column => column.Left);
    public int LastColumn => Columns.Max(column => column.Right);
    // Heads are dictionary keys, looked up once per figure. The default hash of a grid is slow to compute.
    public override int GetHashCode() => HashCode.Combine(Row, Columns.Count);

    public bool CoversColumn(int column) => Columns.Any(place => place.Left <= column && column <= place.Right);

    // Official forms have at most two levels of groups; two more allow for a split cell. Blank rows between are not counted.
    private const int Levels = 4;

    /// <summary>The heads of a table on a sheet, from the top: rows that name at least half of its columns.</summary>
    public static IReadOnlyList<TableHead> Find(Grid grid, Axis columns) => Find(grid, columns, (columns.DataLines.Count() + 1) / 2);

    /// <param name="fewest">The number of the table's columns that a row must name.</param>
    public static IReadOnlyList<TableHead> Find(Grid grid, Axis columns, int fewest)
    {
        var named = grid.DistinctLabels.Where(label => columns.FindBest(label).Any(place => !place.Declaration.Heading)).ToHashSet();
        if (named.Count == 0) return [];
        var rows = grid.Labels.Where(label => named.Contains(label.Label) || grid.PeriodLabels.Contains(label.Label))
            .SelectMany(label => Enumerable.Range(
                label.At.Row,
                1 + ((grid.FindMerge(label.At.Row, label.At.Column)?.Bottom ?? label.At.Row) - label.At.Row is var below and < Levels
                    ? below : 0)))
            .Distinct().Order();
        var heads = new List<TableHead>();
        foreach (var row in rows)
        {
            // A row and a column may have the same label (总计, 其他). A row with figures is not a head.
            if (grid.HasFigures(row)) continue;
            var head = FindAt(grid, row, columns, out var isLast);
            if (!isLast || head.Columns.Select(column => column.Place).Distinct().Count() < Math.Max(1, fewest)) continue;
            // A head of several rows is found once per row: keep the one with the most columns, or the lowest of equal ones.
            if (heads is not [.., var upper] || grid.RowsBetween(upper.Row + 1, row - 1).Any()) heads.Add(head);
            else if (head.Columns.Count >= upper.Columns.Count || Enumerable.SequenceEqual(LinesOf(upper), LinesOf(head))) heads[^1] = head;
        }
        return heads;
    }

    private static IEnumerable<FormLine> LinesOf(TableHead head) => head.Columns.Select(column => column.Place);

    /// <param name="isLast">True when a column's label extends to this row, or a period (本年, 2024年) is in this row below a column's
    /// label.</param>
    private static TableHead FindAt(Grid grid, int row, Axis columns, out bool isLast)
    {
        isLast = false;
        var found = new List<(FormLine, int, int)>();
        List<int> upward = [.. RowsUpward(grid, row)];
        var last = 0;
        foreach (var column in upward.SelectMany(grid.ColumnsOf).Distinct().Order())
        {
            if (column <= last) continue;
            var (label, at, bottom) = FindLowest(grid, upward, column, columns);
            if (label is not { } leaf) continue;
            var span = grid.FindMerge(bottom, column) ?? new CellRange(bottom, column, bottom, column);
            isLast |= bottom == row;
            if (span.Left == column && Resolve(grid, at == row ? upward : [.. RowsUpward(grid, at)], column, leaf, columns) is { } place)
                found.Add((place, span.Left, span.Right));
            last = span.Right;
        }
        return new(grid, row, found);
    }

    /// <summary>The lowest label of the form above a column, at or above a row.
    /// Blank cells are skipped (an unmerged head cell has them below it), and so are the years that divide a column.</summary>
    /// <returns>Bottom: the row of the lowest head cell of the column: its label or its year.</returns>
    private static (Label? Label, int Row, int Bottom) FindLowest(Grid grid, List<int> upward, int column, Axis columns)
    {
        (int Row, Label? Label)? when = null;
        foreach (var at in upward)
        {
            var filled = grid.VisibleLabel(at, column);
            if (filled is { } label && columns.FindBest(label).Any(place => !place.Declaration.Heading)) return (label, at, when?.Row
                ?? at);
            if (filled is { } year && (when is { } below ? year == below.Label : grid.PeriodLabels.Contains(year))) when ??= (at, year);
            else if (filled is null && when is null && grid.Sheet[at, column] is { } cell && ColumnPeriod.IsYear(cell)) when = (at, null);
            else if (filled is not null || grid.Sheet[at, column] is not null) break;
        }
        return (null, upward[0], upward[0]);
    }

    /// <summary>A row and the filled rows above it that can be one head. A row with figures belongs to the table above.</summary>
    private static IEnumerable<int> RowsUpward(Grid grid, int row) =>
        grid.RowsAbove(row).Take(Levels - 1).TakeWhile(above => !grid.HasFigures(above)).Prepend(row);

    private static FormLine? Resolve(Grid grid, List<int> upward, int column, Label leaf, Axis columns)
    {
        var stated = new List<IReadOnlyList<FormLine>>();
        var implied = new List<IReadOnlyList<FormLine>>();
        var last = leaf;
        foreach (var at in upward.Skip(1))
        {
            if (grid.VisibleLabel(at, column) is { } group)
            {
                if (group != last && columns.FindBest(group) is { Count: > 0 } places) stated.Add(places);
                last = group;
            }
            else if (FindGroupToTheLeft(grid, at, column, columns) is { } places) implied.Add(places);
        }
        var (whole, bare) = columns.Find(leaf);
        foreach (var tier in new[] { whole, bare })
        {
            var fitting = tier.Where(place => !place.Declaration.Heading
                && stated.All(group => group.Contains(place) || group.Any(place.IsBelow))).ToList();
            var grouped = fitting.Where(place => place.Parent is { } parent
                && stated.Concat(implied).Any(group => group.Contains(parent))).ToList();
            if ((grouped.Count > 0 ? grouped : fitting) is [var only]) return only;
        }
        return null;
    }

    /// <summary>The group label to the left: an unmerged group extends over blank cells to the next label.</summary>
    private static IReadOnlyList<FormLine>? FindGroupToTheLeft(Grid grid, int row, int column, Axis columns)
    {
        for (var left = column - 1; left > 0 && grid.FindMerge(row, left) is null; left--)
            if (grid.OwnLabel(row, left) is { } group)
                return columns.FindBest(group) is { Count: > 0 } places && places.Any(place => place.Declaration.Below.Count > 0) ? places
                    : null;
        return null;
    }
}
