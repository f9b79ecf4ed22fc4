using Consolidator.Grids;
using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>Groups whose lines all read alike, typed from top to bottom:
/// 结果维持 to 总计 under 行政复议, and again under each kind of suit.</summary>
/// <remarks>Where a group's name stands among its rows, the rows above it look nameless. When each stretch of rows has every line once
/// and the name of one group, and each group has one stretch, there is only one way to read them.</remarks>
internal static class EqualGroups
{
    /// <param name="stub">The rows as they were read one by one.</param>
    /// <param name="columns">The columns of labels, from the left.</param>
    /// <returns>The same rows with the lines they are; null where groups differ, or a stretch has not exactly what it must have.</returns>
    public static IReadOnlyList<LabelledRow>? Read(Grid grid, Axis axis, IReadOnlyList<LabelledRow> stub, List<int> columns)
    {
        if (axis.Data.Any(place => place.Parent is null)) return null;
        var groups = axis.Data.GroupBy(place => place.Parent).ToList();
        var size = groups[0].Count();
        var words = groups[0].Select(place => place.Label.Bare).ToHashSet();
        if (groups.Count < 2 || words.Count != size
            || groups.Any(group => !words.SetEquals(group.Select(place => place.Label.Bare)))) return null;
        var rows = stub.Where(row => row.LabelAt is { } at
            && grid.Own(at.Row, at.Column) is { } leaf && Lines(axis, leaf).Count > 0).ToList();
        if (rows.Count != size * groups.Count || rows[^1].Row - rows[0].Row != rows.Count - 1) return null;
        var read = rows.Chunk(size).SelectMany(stretch => Stretch(grid, axis, stretch, columns) ?? []).ToDictionary(row => row.Row);
        return read.Count == rows.Count && read.Values.Select(row => row.Place).Distinct().Count() == rows.Count
            ? [.. stub.Select(row => read.GetValueOrDefault(row.Row, row))] : null;
    }

    /// <summary>Rows that are one group's; null when no group or several are named in them, or a group above that is not over it.</summary>
    private static IEnumerable<LabelledRow>? Stretch(Grid grid, Axis axis, LabelledRow[] rows, List<int> columns)
    {
        var named = rows.SelectMany(row => columns.Where(column => column < row.LabelAt?.Column)
            .Select(column => grid.Own(row.Row, column)).OfType<Label>()).Select(axis.Any).Where(places => places.Count > 0).ToList();
        if (named.Any(places => places is not [{ Line.Heading: true }])) return null;
        var groups = named.Select(places => places[0]).Distinct().ToList();
        var inner = groups.Where(place => axis.Data.Any(line => line.Parent == place)).ToList();
        if (inner is not [var group] || groups.Any(place => place != group && !group.IsBelow(place))) return null;
        var lines = rows.Select(row => grid.Own(row.Row, row.LabelAt?.Column ?? 0) is { } leaf
            && Lines(axis, leaf).Where(place => place.Parent == group).ToList() is [var line] ? line : null).ToList();
        return lines.Contains(null) ? null
            : rows.Select((row, index) => row with { Place = lines[index], Candidates = [], Astray = null });
    }

    private static List<FormLine> Lines(Axis axis, Label leaf) => [.. axis.Any(leaf).Where(place => !place.Line.Heading)];
}
