using Consolidator.Sheets;

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
        var right = Enumerable.Range(labels.Min() + 1, Math.Max(0, grid.Sheet.LastColumn - labels.Min()))
            .Where(column => !labels.Contains(column)).Select(column => (Column: column, Heads: HeadsOf(grid, first, column)))
            .Where(column => !column.Heads.Any(head => NoFigures.Contains(head.Bare) || IsFormer(head))).ToList();
        // Heads that name a year say which column is this return's, whether or not it is filled in: the present one, else the latest.
        var years = right.Select(column => (column.Column, Year: column.Heads.Select(YearOf).DefaultIfEmpty(0).Max())).Where(column => column.Year > 0).ToList();
        var found = (years.Count > 0 ? years.Where(column => column.Year == years.Max(other => other.Year)).Select(column => column.Column)
            : right.Select(column => column.Column).Where(column => rowsHit.Any(row => Looks.LikeFigure(grid.Sheet[row, column]))))
            .Select(column => (place, column, column)).ToList();
        // Two columns of figures and no head that says which: both are handed on, and refused by name.
        if (found.Count > 0) yield return new(grid, first - 1, found);
    }

    /// <summary>The cell right over an inferred column that names a year, and the year; null when a head the form knows stands there.</summary>
    public static (CellAddress Where, string Text, int Year)? YearOver(Head head, Axis columns)
    {
        var (grid, column) = (head.Grid, head.First);
        var row = grid.RowsAbove(head.Row + 1).Take(HeadRows).FirstOrDefault(above => grid.Own(above, column) is not null);
        return grid.Own(row, column) is { } label && columns.Any(label).Count == 0 && YearOf(label) is > 0 and < int.MaxValue and var year
            && grid.Sheet[row, column]?.Content is CellContent.Text(var text) ? (grid.Sheet.Address(row, column), text.Trim(), year) : null;
    }

    private static List<Label> HeadsOf(Grid grid, int first, int column) =>
        [.. grid.RowsAbove(first).Take(HeadRows).Select(row => grid.Own(row, column)).OfType<Label>()];

    private static bool IsFormer(Label head) => Former.Any(word => head.Whole.StartsWith(word, StringComparison.Ordinal));

    /// <summary>2013 of 2013年, more than any year of 本年; 0 of what is neither.</summary>
    private static int YearOf(Label head) => Present.Any(word => head.Whole.StartsWith(word, StringComparison.Ordinal)) ? int.MaxValue
        : head.Whole.Length <= 8 && PeriodNames.In(head.Whole) is [var period] ? period.Year : 0;

    private static readonly string[] Former = ["上年", "去年", "上期", "往年", "同期", "基期"];
    private static readonly string[] Present = ["本年", "本期", "当年", "今年", "报告期"];

    // A list's head has a row or two.
    private const int HeadRows = 3;
}
