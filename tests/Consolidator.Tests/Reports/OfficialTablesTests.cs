using Consolidator.Documents;

namespace Consolidator.Reports;

public sealed class OfficialTablesTests
{
    private static readonly Document Report = Templates.Compose(Sample2021.Year(), "annual-2021.liquid").Document;

    [Fact] public void The_report_of_2021_has_its_six_sections() => Assert.Equal(
        ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"],
        Report.Blocks.OfType<Block.Heading>().Where(heading => heading is { Level: 1, NewPage: false })
            .Select(heading => string.Concat(heading.Spans.Select(run => run.Text))));

    [Fact] public void The_table_of_requests_is_ten_by_twenty_eight() => Assert.Equal((10, 28), Size("T3"));

    [Fact] public void The_table_of_cases_is_fifteen_by_four() => Assert.Equal((15, 4), Size("T4"));

    [Fact] public void The_table_of_clauses_has_four_columns() => Assert.Equal(4, Table("A20").Widths.Count);

    [Theory]
    [InlineData(0, 0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")]
    [InlineData(0, 3, 1, 7, "申请人情况")]
    [InlineData(1, 3, 2, 1, "自然人")]
    [InlineData(1, 4, 1, 5, "法人或其他组织")]
    [InlineData(1, 9, 2, 1, "总计")]
    [InlineData(3, 0, 1, 3, "一、本年新收政府信息公开申请数量")]
    [InlineData(5, 0, 22, 1, "三、本年度办理结果")]
    [InlineData(5, 1, 1, 2, "（一）予以公开")]
    [InlineData(7, 1, 8, 1, "（三）不予公开")]
    [InlineData(15, 1, 3, 1, "（四）无法提供")]
    [InlineData(18, 1, 5, 1, "（五）不予处理")]
    [InlineData(23, 1, 3, 1, "（六）其他处理")]
    [InlineData(26, 1, 1, 2, "（七）总计")]
    [InlineData(27, 0, 1, 3, "四、结转下年度继续办理")]
    public void A_label_of_the_table_of_requests_has_its_printed_place(int row, int column, int down, int across, string label)
    {
        var cell = Table("T3").PlaceCells()[row][column].Cell;
        Assert.Equal((label, down, across), (cell.Text, cell.RowSpan, cell.ColumnSpan));
    }

    [Theory]
    [InlineData(0, 0, 1, 5, "行政复议")]
    [InlineData(0, 5, 1, 10, "行政诉讼")]
    [InlineData(1, 0, 2, 1, "结果维持")]
    [InlineData(1, 5, 1, 5, "未经复议直接起诉")]
    [InlineData(1, 10, 1, 5, "复议后起诉")]
    public void A_label_of_the_table_of_cases_has_its_printed_place(int row, int column, int down, int across, string label)
    {
        var cell = Table("T4").PlaceCells()[row][column].Cell;
        Assert.Equal((label, down, across), (cell.Text, cell.RowSpan, cell.ColumnSpan));
    }

    private static (int Columns, int Rows) Size(string name) => (Table(name).Widths.Count, Table(name).Rows.Count);

    private static ReportTable Table(string name) => Report.Tables.Single(table => table.Name == name);
}
