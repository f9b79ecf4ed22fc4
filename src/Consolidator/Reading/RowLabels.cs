using Consolidator.Grids;
using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>Finds the form's rows by the labels of a part of a sheet: by label path, never by position.</summary>
internal static class RowLabels
{
    // Labels of the total row of a group.
    private static readonly HashSet<string> WordsForTotal = ["合计", "总计", "小计", "总数", "计"];

    /// <param name="rows">Rows of the sheet below a head, from the top.</param>
    /// <param name="labels">Columns of the sheet that contain labels of the form.</param>
    /// <param name="first">The first column of this part that may contain a label.</param>
    /// <param name="last">The last such column.</param>
    /// <returns>One entry per row of the sheet; empty when no column contains a label of the form.</returns>
    public static IReadOnlyList<LabelledRow> Read(Grid grid, Axis axis, IReadOnlyList<int> rows, IReadOnlyList<int> labels, int first,
        int last)
    {
        var labelColumns = labels.Where(column => first <= column && column <= last).ToList();
        if (labelColumns.Count == 0) return [];
        var stub = Read(grid, axis, rows, (first, last), labelColumns, isCentred: false, out var isCentred);
        if (isCentred) stub = Read(grid, axis, rows, (first, last), labelColumns, isCentred, out _);
        return stub.Any(row => row.Candidates.Count > 1) ? EqualGroups.Read(grid, axis, stub, labelColumns) ?? stub : stub;
    }

    /// <summary>The columns that contain labels of the form, from the left.</summary>
    public static IReadOnlyList<int> LabelColumns(Grid grid, Axis axis, IReadOnlyList<int> rows)
    {
        var found = new SortedSet<int>();
        foreach (var row in rows)
            foreach (var cell in grid.CellsOf(row))
                if (!found.Contains(cell.Column) && grid.OwnLabel(row, cell.Column) is { } label && axis.FindBest(label).Count > 0)
                    found.Add(cell.Column);
        return [.. found];
    }

    /// <param name="isCentred">True when group names are known to be below the first of their rows.</param>
    /// <param name="seemsCentred">True when a row shows that they are.</param>
    private static List<LabelledRow> Read(
        Grid grid, Axis axis, IReadOnlyList<int> rows, (int First, int Last) columns, List<int> labelColumns,
        bool isCentred, out bool seemsCentred)
    {
        seemsCentred = false;
        var result = new List<LabelledRow>();
        var outline = new HashSet<FormLine>();
        var above = new GroupLabels(grid, labelColumns, rows);
        foreach (var row in rows)
        {
            above.MoveTo(row);
            var leafColumn = labelColumns.FindLastIndex(column => grid.OwnLabel(row, column) is not null);
            if (leafColumn < 0)
            {
                result.Add(new(row, null, [], null));
                continue;
            }
            var column = labelColumns[leafColumn];
            // FindLastIndex found a label in this cell, so it is not null.
            var label = grid.OwnLabel(row, column).GetValueOrDefault();
            var groups = new GroupsOfRow(axis, axis.FindBest(label), isCentred, above.LeftOf(leafColumn));
            var candidates = Resolve(axis, label, groups.Groups, outline, Codes(grid, row, columns, labelColumns));
            seemsCentred |= groups.NextApplies || candidates.Count > 1 && groups.NextMayApply;
            var place = candidates is [var only] ? only : null;
            var words = candidates.Count == 0 ? FindNamed(axis, label) : null;
            var heading = words is null ? null : groups.FindConflictingHeading(words);
            if (heading is null) place ??= words;
            if (place is not null) outline = [.. place.SelfAndAbove];
            result.Add(new(row, place, candidates.Count > 1 ? candidates : [], grid.Sheet.Address(row, column),
                words is not null && heading is not null ? (words, heading) : null));
        }
        return result;
    }

    /// <summary>The only line of the form with exactly this label; null when there is none or another line resembles it.</summary>
    private static FormLine? FindNamed(Axis axis, Label label) =>
        axis.Find(label) is ([var only], var bare) && bare.All(place => place == only) ? only : null;

    private static IReadOnlyList<FormLine> Resolve(
        Axis axis, Label label, IReadOnlyList<IReadOnlyList<FormLine>> left, HashSet<FormLine> outline, HashSet<string> codes)
    {
        var (whole, bare) = axis.Find(label);
        if (whole.Count == 0 && bare.Count == 0)
            // 行政复议数 | 合计: when the group line itself has figures, its total row is that line.
            return left is [.., var group] && WordsForTotal.Contains(label.Bare)
                ? [.. group.Where(place => !place.Declaration.Heading && Explained(place))]
                : [];

        bool Explained(FormLine place) => left.All(group => group.Contains(place) || group.Any(place.IsBelow));
        bool InContext(FormLine place) => left.Count > 0
            ? place.Parent is { } parent && left[^1].Contains(parent)
            : place.Parent is { } above && outline.Contains(above);

        whole = [.. whole.Where(Explained)];
        bare = [.. bare.Where(Explained)];
        if (whole.Concat(bare).Distinct()
            .Where(place => place.Declaration.Code is { } code && codes.Contains(code.ToUpperInvariant())).ToList() is [var coded])
            return [coded];
        foreach (var tier in new[] { whole, bare })
            if (tier.Where(InContext).ToList() is { Count: > 0 } near) return near;
        foreach (var tier in new[] { whole, bare })
            if (tier.Count > 0) return tier;
        return [];
    }

    private static HashSet<string> Codes(Grid grid, int row, (int First, int Last) columns, List<int> labelColumns) =>
        [.. grid.CellsOf(row).Select(cell => cell.Column)
            .Where(column => columns.First <= column && column <= columns.Last && !labelColumns.Contains(column))
            .Select(column => grid.OwnLabel(row, column)).OfType<Label>().Select(label => label.Whole.ToUpperInvariant())];
}
