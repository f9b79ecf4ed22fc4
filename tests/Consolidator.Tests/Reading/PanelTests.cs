using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;

namespace Consolidator.Reading;

/// <summary>A long list in two panels side by side, as clerks do it to fit a page.</summary>
public sealed class PanelTests
{
    private const string Printed = """
        指标 | 计量单位 | 数值 | 指标 | 计量单位 | 数值
        申请数 | 件 | 12 | 培训班次 | 次 | 3
        办结数 | 件 | 11 | 责令履行／撤销变更 | 件 | 1
        """;

    [Fact]
    public void Each_panel_is_read_with_its_own_labels() =>
        Assert.Equal([12, 11, 3, 1],
            Read(Printed).Observations.Select(observation => observation.Figure is Figure.Number(var number) ? number : -1));

    [Fact]
    public void The_labels_of_the_second_panel_are_not_reported_as_unread() =>
        Assert.Empty(Read(Printed).Findings);

    [Fact]
    public void A_remark_beside_the_second_panel_is_reported() =>
        Assert.Equal("column-unread", Assert.Single(Read(Printed.Replace("| 3", "| 3 | 含下属单位", StringComparison.Ordinal)).Findings).Code);

    private static readonly string[] Labels = ["申请数", "办结数", "培训班次", "责令履行、撤销变更"];

    private static ReturnReading Read(string drawing)
    {
        Line[] rows = [.. Labels.Select((label, index) => new Line($"A{index}", label, [], false, []))];
        var items = rows.Select(row =>
            new Item(new ItemCode(row.Code ?? ""), row.Label, ItemKind.Count, "", 0, AggregationKind.Sum, false, false, [], [], []));
        var form = new Form(new FormCode("small"), 1, "小表", [], null, Periods.PeriodKind.Year, 2013, null,
            [new("T1", "小表", TableLayout.List, ["数值"], rows, [])], [.. items], [], []);
        return new ReturnReader(form).Read(SheetDrawing.Workbook(SheetDrawing.Sheet(drawing)));
    }
}
