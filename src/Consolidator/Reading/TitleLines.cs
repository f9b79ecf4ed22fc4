using System.Text.RegularExpressions;
using Consolidator.Covers;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Checks the title lines above a table: last year's table may have been copied into this year's return.</summary>
internal static partial class TitleLines
{
    // Three rows of head, the title, the unit of measure and a row of remarks.
    private const int LinesAbove = 6, LongestTitle = 60;

    /// <summary>One finding per title, above a table that was read, that names another period than the return.</summary>
    public static IEnumerable<Finding> CheckPeriods(IEnumerable<TableTrace> traces, Cover cover, Period period)
    {
        var known = cover.Titles.Concat(cover.Periods).Select(entry => entry.Where).ToHashSet();
        var heads = traces.Where(trace => trace.Spots.Count > 0)
            .SelectMany(trace => trace.Parts, (trace, part) => (trace.Table, part.Head.Grid, part.Head.Row)).Distinct();
        foreach (var (table, grid, row) in heads)
            foreach (var line in TitlesAbove(table, grid, row))
            {
                // One title may be above several tables. Titles that are part of the cover are checked there.
                var where = grid.Sheet.Address(line.Row, line.Column);
                if (known.Add(where) && ReadPeriod(line.Content.Plain, period.Kind) is { } other && other != period)
                    yield return FindingKinds.PeriodContradictsTitle.Create(where.ToString(), line.Content.Plain.Trim(), other.ToString(),
                        period.ToString()) with { Where = where, Value = line.Content.Plain };
            }
    }

    private static Period? ReadPeriod(string title, PeriodKind kind) =>
        PeriodNames.FindPeriods(PeriodNames.RemoveFilingYear(title)).Where(named => named.Kind == kind).ToList() is [var one] ? one : null;

    public static bool IsTitleOf(Table table, Label label) =>
        label.Bare.Contains(Label.Of(table.Title).Bare, StringComparison.Ordinal);

    private static IEnumerable<Cell> TitlesAbove(Table table, Grid grid, int head) =>
        grid.RowsAbove(head).Take(LinesAbove).TakeWhile(row => !grid.HasFigures(row)).SelectMany(grid.CellsOf)
            .Where(cell => cell.Content is CellContent.Text(var text) && text.Length <= LongestTitle && IsTitle(table, grid, cell, text));

    private static bool IsTitle(Table table, Grid grid, Cell cell, string text) => grid.OwnLabel(cell.Row, cell.Column) is { } label
        && (Year().Replace(label.Bare, "") is var bare && bare.Length > 0 && IsTitleOf(table, Label.Of(bare))
            || grid.CellsOf(cell.Row).Count == 1 && text.AsSpan().IndexOfAny('：', '，', '。') < 0 && !Remark().IsMatch(label.Whole)
                && (PeriodNames.IsPeriod(text) || Words().IsMatch(label.Bare)));

    // A year may be inside a title: 三、2023年度收到和处理…情况.
    [GeneratedRegex("20[0-9]{2}年?度?", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("(?:情况|表|报告|统计|数据)$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("^(?:备?注|说明|与|同|见|详见|摘自|参见|参照|数据来源|来源|上年|去年|往年|根据|按照|依据|较|比)|通知|版|修订|印发",
        RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
