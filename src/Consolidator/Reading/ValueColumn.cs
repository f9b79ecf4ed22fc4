namespace Consolidator.Reading;

/// <summary>A list without a head that names its value column: the one column right of the labels that holds figures, when there is just one.</summary>
internal static class ValueColumn
{
    private static readonly HashSet<string> NoFigures =
        ["序号", "行次", "编号", "代码", "指标代码", "计量单位", "单位", "备注", "说明", "上年数", "上年同期", "去年同期"];

    /// <param name="from">The first row that may belong to the list.</param>
    public static IEnumerable<Head> Infer(Grid grid, int from, Axis rows, Axis columns)
    {
        var hits = grid.Labels.Where(label => label.At.Row >= from && rows.Any(label.Label).Count > 0).Select(label => label.At).ToList();
        if (hits.Count == 0) yield break;
        var first = hits.Min(at => at.Row);
        var labels = hits.Select(at => at.Column).ToHashSet();
        var rowsHit = hits.Select(at => at.Row).Distinct().ToList();
        var place = columns.Places[0];
        var found = Enumerable.Range(labels.Min() + 1, Math.Max(0, grid.Sheet.LastColumn - labels.Min()))
            .Where(column => !labels.Contains(column) && rowsHit.Any(row => Looks.LikeFigure(grid.Sheet[row, column])))
            .Where(column => !grid.RowsBetween(1, first - 1).Any(row => grid.Own(row, column) is { } head && NoFigures.Contains(head.Bare)))
            .Select(column => (place, column, column)).ToList();
        // Two columns of figures and no head that says which: both are handed on, and refused by name.
        if (found.Count > 0) yield return new(grid, first - 1, found);
    }
}
