using Consolidator.Grids;
using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>Reads rows of groups that all have the same labels:
/// 结果维持 to 总计 under 行政复议, and the same under each kind of lawsuit.</summary>
/// <remarks>The group's name may be typed in the middle of its rows; then the rows above it seem to have no group. The order of rows
/// decides when each block of rows has every line once and names one group, and each group has one block.</remarks>
internal static class EqualGroups
{
    /// <param name="stub">The rows as they were read one by one.</param>
    /// <param name="columns">The label columns, from the left.</param>
    /// <returns>The same rows with their lines; null where the groups differ or a block does not satisfy the conditions.</returns>
    public static IReadOnlyList<LabelledRow>? Read(Grid grid, Axis axis, IReadOnlyList<LabelledRow> stub, List<int> columns)
    {
        if (axis.DataLines.Any(place => place.Parent is null)) return null;
        var groups = axis.DataLines.GroupBy(place => place.Parent).ToList();
        var size = groups[0].Count();
        var words = groups[0].Select(place => place.Label.Bare).ToHashSet();
        if (groups.Count < 2 || words.Count != size
            || groups.Any(group => !words.SetEquals(group.Select(place => place.Label.Bare)))) return null;
        var rows = stub.Where(row => row.LabelAt is { } at
            && grid.OwnLabel(at.Row, at.Column) is { } leaf && Lines(axis, leaf).Count > 0).ToList();
        if (rows.Count != size * groups.Count || rows[^1].Row - rows[0].Row != rows.Count - 1) return null;
        var read = rows.Chunk(size).SelectMany(block => ReadBlock(grid, axis, block, columns) ?? []).ToDictionary(row => row.Row);
        return read.Count == rows.Count && read.Values.Select(row => row.Line).Distinct().Count() == rows.Count
            ? [.. stub.Select(row => read.GetValueOrDefault(row.Row, row))] : null;
    }

    /// <summary>The rows of one block; null when they name no group or several, or name a heading that is not above their group.</summary>
    private static IEnumerable<LabelledRow>? ReadBlock(Grid grid, Axis axis, LabelledRow[] rows, List<int> columns)
    {
        var named = rows.SelectMany(row => columns.Where(column => column < row.LabelAt?.Column)
            .Select(column => grid.OwnLabel(row.Row, column)).OfType<Label>()).Select(axis.FindBest).Where(places => places.Count > 0)
                .ToList();
        if (named.Any(places => places is not [{ Declaration.Heading: true }])) return null;
        var groups = named.Select(places => places[0]).Distinct().ToList();
        var inner = groups.Where(place => axis.DataLines.Any(line => line.Parent == place)).ToList();
        if (inner is not [var group] || groups.Any(place => place != group && !group.IsBelow(place))) return null;
        var lines = rows.Select(row => grid.OwnLabel(row.Row, row.LabelAt?.Column ?? 0) is { } leaf
            && Lines(axis, leaf).Where(place => place.Parent == group).ToList() is [var line] ? line : null).ToList();
        return lines.Contains(null) ? null
            : rows.Select((row, index) => row with { Line = lines[index], Candidates = [], Misplaced = null });
    }

    private static List<FormLine> Lines(Axis axis, Label leaf) => [.. axis.FindBest(leaf).Where(place => !place.Declaration.Heading)];
}
