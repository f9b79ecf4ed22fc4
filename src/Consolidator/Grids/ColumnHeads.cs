using Consolidator.Labels;

namespace Consolidator.Grids;

/// <summary>Words that head columns which hold no figures of a form.</summary>
internal static class ColumnHeads
{
    // Numbers, codes and units of measure of the rows.
    private static readonly HashSet<string> OfRows =
        ["序号", "行次", "编号", "编码", "行号", "代码", "指标代码", "项目编号", "计量单位", "单位", "no"];

    private static readonly HashSet<string> OfRemarks = ["备注", "说明", "备考", "注"];

    /// <summary>True for a column that numbers, names or measures the rows: 序号, 指标代码, 计量单位.</summary>
    public static bool NamesRows(Label head) => OfRows.Contains(head.Bare);

    public static bool IsRemarks(Label head) => OfRemarks.Contains(head.Bare);
}
