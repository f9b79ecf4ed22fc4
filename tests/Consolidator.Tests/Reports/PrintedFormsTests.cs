using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>The printed tables and charts of the forms of 2014 and 2019.</summary>
public sealed class PrintedFormsTests
{
    private static readonly Dictionary<string, decimal?> Totals = new()
    {
        ["A01"] = 120, ["A0101"] = null, ["A0302"] = 120, ["A02"] = 30, ["B01"] = null, ["G01"] = 0.5m,
        ["REG.made"] = null, ["NORM.made"] = 5, ["NORM.disc"] = 4, ["NORM.tot"] = 30,
        ["LIC.prev"] = 9, ["LIC.chg"] = 2, ["LIC.dec"] = 100, ["SVC.chg"] = -1, ["FEE.prev"] = 3, ["PRO.n"] = 2, ["PRO.amt"] = 35.5m,
    };

    [Theory]
    [InlineData("一、主动公开情况", "—", "—")]
    [InlineData("　（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "120")]
    [InlineData("　　其中：主动公开规范性文件数", "条", "【缺】")]
    [InlineData("　制发规范性文件总数", "件", "30")]
    [InlineData("七、依申请公开信息收取的费用", "万元", "0.5")]
    public void A_list_is_printed_as_label_measure_and_figure(string label, string measure, string figure) => Assert.Contains(
        (label, measure, figure), Table("stat-2014", "\"stat-2014:T1\" | table").Rows
            .Select(row => (row[0].Text, row[1].Text, row[2].Text)));

    [Theory]
    [InlineData(" 一、主动公开情况")]
    [InlineData("A01 　（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）")]
    [InlineData("A0101 　　其中：主动公开规范性文件数")]
    public void The_indicators_of_a_list_keep_their_printed_layout(string row) => Assert.Contains(
        row, Table("stat-2014", "\"stat-2014\" | indicators: \"附表\"").Rows.Select(cells => cells[0].Text + " " + cells[1].Text));

    [Theory]
    [InlineData("规章", "【缺】 0 0")]
    [InlineData("规范性文件", "5 4 30")]
    [InlineData("行政许可", "9 +2 100")]
    [InlineData("其他对外管理服务事项", "0 -1 0")]
    [InlineData("行政事业性收费", "3 0←2")]
    [InlineData("政府集中采购", "2 35.5←2")]
    public void A_clause_of_two_columns_is_as_wide_as_one_of_three_and_a_change_is_printed_with_its_sign(string label, string figures) =>
        Assert.Equal(figures, string.Join(' ', Table("annual-2019", Clauses).Rows.Single(row => row[0].Text == label).Skip(1)
            .Select(cell => cell.Text + (cell.ColumnSpan > 1 ? $"←{cell.ColumnSpan}" : ""))));

    private const string Clauses = "\"annual-2019\" | clauses: \"信息内容\", \"A20_1\", \"A20_5\", \"A20_6\", \"A20_8\", \"A20_9\"";

    [Theory]
    [InlineData(0, 0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")]
    [InlineData(0, 3, 1, 7, "申请人情况")]
    [InlineData(5, 0, 20, 1, "三、本年度办理结果")]
    [InlineData(23, 1, 1, 2, "（六）其他处理")]
    [InlineData(24, 1, 1, 2, "（七）总计")]
    [InlineData(25, 0, 1, 3, "四、结转下年度继续办理")]
    public void A_label_of_the_table_of_requests_of_2019_has_its_printed_place(int row, int column, int down, int across, string label)
    {
        var cell = Table("annual-2019", "\"annual-2019:T3\" | table").PlaceCells()[row][column].Cell;
        Assert.Equal((label, down, across), (cell.Text, cell.RowSpan, cell.ColumnSpan));
    }

    [Theory]
    [InlineData("stat-2014:A0301+stat-2014:A0302=合计", "图1 合计=120")]
    [InlineData("stat-2014:A0301=公报", "")]
    [InlineData("stat-2014:A0302+stat-2014:B01=合计", "")]
    public void A_chart_column_may_be_a_sum_and_an_empty_chart_is_not_drawn(string column, string drawn) =>
        Assert.Equal(drawn, string.Join('\n',
        Composed("stat-2014", $"\"图#\" | columns: \"{column}\"").Document.Blocks.OfType<Block.Picture>().Select(picture =>
            $"{picture.Chart.Title} " + string.Join(' ', picture.Chart.Points.Select(point => $"{point.Label}={point.Value}")))));

    [Fact] public void An_incomplete_sum_names_its_missing_part() => Assert.Equal("stat-2014:B01",
        Composed("stat-2014", "\"图#\" | columns: \"stat-2014:A0302+stat-2014:B01=合计\"").Gaps.Single().Arguments[0]);

    [Fact] public void An_unknown_part_of_a_sum_is_refused_on_every_path() => Assert.Throws<TemplateException>(() =>
        Composed("stat-2014", "\"\" }}{% if false %}{{ \"图#\" | columns: \"stat-2014:A0302+stat-2014:A77=合计\" }}{% endif %}{{ \"\""));

    private static ReportTable Table(string form, string block) =>
        Composed(form, block).Document.Blocks.OfType<Block.TableBlock>().First().Table;

    /// <summary>Composes one block for the first year of a form; totals that <see cref="Totals"/> does not list are 0.</summary>
    private static ComposedDocument Composed(string code, string block)
    {
        var form = OfficialForm.Of(code);
        var period = Period.OfYear(form.Since);
        var totals = form.Items.Select(item => new Total(1, period, new FormCode(code), item.Code, item.Name, Scope.City,
            Totals.GetValueOrDefault(item.Code.Value, 0), item.Measure, 57, 57, 0, 0)).ToList();
        return Composer.Compose(new(period, 1, Sample2013.Registry, [form], totals, [], [], []), "{{ " + block + " }}", "t.liquid",
            Phrasebook.Chinese);
    }
}
