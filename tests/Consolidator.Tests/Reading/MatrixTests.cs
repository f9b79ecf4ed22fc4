using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>A small matrix in the layout of the national form: two rows at the top, a group of outcomes
/// with a total, and one row at the bottom.</summary>
public sealed class MatrixTests
{
    private static readonly Table T3 = new("T3", "收到和处理政府信息公开申请情况", TableLayout.Matrix, [],
        [
            Row("N1", "一、本年新收政府信息公开申请数量"),
            Group("N3", "三、本年度办理结果",
                Row("N3_1", "（一）予以公开"),
                Group("N3_3", "（三）不予公开", Row("N3_3_1", "1.属于国家秘密"), Row("N3_3_2", "2.其他")),
                Group("N3_6", "（六）其他处理", Row("N3_6_3", "3.其他")),
                Row("N3_7", "（七）总计")),
            Row("N4", "四、结转下年度继续办理"),
        ],
        [Row("np", "自然人"), Group(null, "法人或其他组织", Row("ent", "商业企业"), Row("oth", "其他")), Row("tot", "总计")]);

    private static readonly string[] Columns = ["np", "ent", "oth", "tot"];

    private const string Printed = """
        （本列数据的勾稽关系为：第一项加第二项之和） | | | 申请人情况
         | | | 自然人 | 法人或其他组织 | | 总计
         | | | | 商业企业 | 其他 |
        一、本年新收政府信息公开申请数量 | | | 1 | 2 | 3 | 6
        三、本年度办理结果 | （一）予以公开 | | 4 | 5 | 6 | 15
         | （三）不予公开 | 1.属于国家秘密 | 7 | 8 | 9 | 24
         | | 2.其他 | 10 | 11 | 12 | 33
         | （六）其他处理 | 3.其他 | 13 | 14 | 15 | 42
         | （七）总计 | | 16 | 17 | 18 | 51
        四、结转下年度继续办理 | | | 19 | 20 | 21 | 60
        """;

    private const string PrintedMerges = "A1:C3 D1:G1 D2:D3 E2:F2 G2:G3 A4:C4 A5:A9 B5:C5 B6:B7 B9:C9 A10:C10";

    private static readonly decimal[] AsPrinted =
        [1, 2, 3, 6, 4, 5, 6, 15, 7, 8, 9, 24, 10, 11, 12, 33, 13, 14, 15, 42, 16, 17, 18, 51, 19, 20, 21, 60];

    [Fact]
    public void The_printed_layout_is_read_exactly() =>
        Assert.Equal(AsPrinted, Figures(Read(SheetDrawing.Sheet(Printed, merges: PrintedMerges))));

    [Fact]
    public void The_printed_layout_is_read_exactly_without_merged_cells() =>
        Assert.Equal(AsPrinted, Figures(Read(SheetDrawing.Sheet(Printed))));

    [Fact]
    public void Rows_of_a_flat_sheet_are_identified_by_the_headings_above_them() => Assert.Equal(
        AsPrinted, Figures(Read(SheetDrawing.Sheet("""
        呼和浩特市2024年政府信息公开工作年度报告
        项目 | 自然人 | 商业企业 | 其他 | 总计
        一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 6
        三、本年度办理结果
        （一）予以公开 | 4 | 5 | 6 | 15
        （三）不予公开
        1.属于国家秘密 | 7 | 8 | 9 | 24
        2.其他 | 10 | 11 | 12 | 33

        （六）其他处理
        3.其他 | 13 | 14 | 15 | 42
        （七）总计 | 16 | 17 | 18 | 51
        四、结转下年度继续办理 | 19 | 20 | 21 | 60
        """))));

    [Fact]
    public void Columns_in_another_order_are_identified_by_their_heads() => Assert.Equal(AsPrinted, Figures(Read(SheetDrawing.Sheet("""
        项目 | | | 总计 | 法人或其他组织 | | 自然人
         | | | | 其他 | 商业企业 |
        一、本年新收政府信息公开申请数量 | | | 6 | 3 | 2 | 1
        三、本年度办理结果 | （一）予以公开 | | 15 | 6 | 5 | 4
         | （三）不予公开 | 1.属于国家秘密 | 24 | 9 | 8 | 7
         | | 2.其他 | 33 | 12 | 11 | 10
         | （六）其他处理 | 3.其他 | 42 | 15 | 14 | 13
         | （七）总计 | | 51 | 18 | 17 | 16
        四、结转下年度继续办理 | | | 60 | 21 | 20 | 19
        """, merges: "D1:D2 E1:F1 G1:G2"))));

    [Fact]
    public void Inserted_subtotals_and_remarks_are_reported_and_not_read()
    {
        var reading = Read(SheetDrawing.Sheet("""
             | | | 自然人 | 法人或其他组织 | | 总计 | 备注
             | | | | 商业企业 | 其他 | |
            一、本年新收政府信息公开申请数量 | | | 1 | 2 | 3 | 6 | 含网上
            三、本年度办理结果 | （一）予以公开 | | 4 | 5 | 6 | 15
             | （三）不予公开 | 1.属于国家秘密 | 7 | 8 | 9 | 24
             | | 2.其他 | 10 | 11 | 12 | 33
             | | 小计 | 17 | 19 | 21 | 57
             | （六）其他处理 | 3.其他 | 13 | 14 | 15 | 42
             | （七）总计 | | 16 | 17 | 18 | 51
            四、结转下年度继续办理 | | | 19 | 20 | 21 | 60
            """, merges: "D1:D2 E1:F1 G1:G2 H1:H2"));
        Assert.Equal(AsPrinted, Figures(reading));
        Assert.Equal(["row-unread", "column-unread"], reading.Findings.Select(finding => finding.Code));
        Assert.Equal("row-unread 7 小计 4", Said(reading, 0));
        Assert.Equal("column-unread H 备注 1", Said(reading, 1));
    }

    [Fact]
    public void A_duplicate_row_is_refused_and_both_places_are_named()
    {
        var reading = Read(SheetDrawing.Sheet(Printed + "\n四、结转下年度继续办理 | | | 0 | 0 | 0 | 0", merges: PrintedMerges));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("row-twice", finding.Code);
        Assert.Equal("Sheet1!D10 Sheet1!D11", string.Join(' ', finding.Message.Arguments.Skip(1)));
        Assert.IsType<Figure.Unreadable>(reading.Observations[^1].Figure);
    }

    [Fact]
    public void A_figure_merged_over_two_columns_is_read_for_neither_and_both_are_named()
    {
        var reading = Read(SheetDrawing.Sheet(Printed.Replace("7 | 8 | 9 | 24", "15 | | 9 | 24"), merges: PrintedMerges + " D6:E6"));
        Assert.Equal(["figure-merged", "figure-merged"], reading.Findings.Select(finding => finding.Code));
        Assert.Equal(["D6 E6", "E6 D6"], reading.Findings.Select(finding => string.Join(' ', finding.Message.Arguments.Skip(1))));
        Assert.Equal(["N3_3_1.np", "N3_3_1.ent"], reading.Observations
            .Where(observation => observation.Figure is Figure.Unreadable).Select(observation => observation.Item.Value));
    }

    [Fact]
    public void A_missing_row_and_a_duplicate_column_are_reported()
    {
        var reading = Read(SheetDrawing.Sheet(Printed.Replace("商业企业", "其他").Replace("（七）总计", "（七）合计数"), merges: PrintedMerges));
        Assert.Contains(reading.Findings, finding => finding.Code == "column-twice");
        Assert.Contains(reading.Findings, finding => finding.Code == "column-missing");
        Assert.Contains(reading.Findings, finding => finding is { Code: "row-missing", Value: "（七）总计" });
    }

    private static ReturnReading Read(params Sheet[] sheets) => new ReturnReader(Form()).Read(SheetDrawing.Workbook(sheets));

    private static Form Form()
    {
        var items = from row in T3.AllRows where !row.Heading
                    from column in Columns
                    select new Item(
                        new ItemCode($"{row.Code}.{column}"), $"{row.Label}／{column}", ItemKind.Count, "件", 0, AggregationKind.Sum, false,
                            false, [], [],
                            []);
        return new(new FormCode("small"), 1, "小表", [], null, PeriodKind.Year, 2021, null, [T3], [.. items], [], []);
    }

    private static IEnumerable<decimal> Figures(ReturnReading reading) =>
        reading.Observations.Select(observation => observation.Figure is Figure.Number(var number) ? number : -1);

    private static string Said(ReturnReading reading, int index) =>
        string.Join(' ', reading.Findings[index].Message.Arguments.Prepend(reading.Findings[index].Code));

    private static Line Row(string code, string label) => new(code, label, [], false, []);
    private static Line Group(string? code, string label, params Line[] below) => new(code, label, [], true, below);
}
