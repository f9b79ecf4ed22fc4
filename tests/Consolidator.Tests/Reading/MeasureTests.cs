using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>元 and 万元 must not be confused, nor 条 and 万条, wherever and however the unit is written.</summary>
public sealed class MeasureTests
{
    private const string Fee = "本年收费金额（单位：万元）";

    [Theory]
    [InlineData("本年收费金额（单位： 元）")]
    [InlineData("本年收费金额（单位：人民币元）")]
    [InlineData("本年收费金额（人民币：元）")]
    [InlineData("本年收费金额【单位：元】")]
    [InlineData("本年收费金额（单位：\n元）")]
    [InlineData("本年收费金额（计量单位：元）")]
    [InlineData("本年收费金额〔元〕")]
    [InlineData("本年收费金额（单位为元）")]
    [InlineData("本年收费金额（千元）")]
    [InlineData("本年收費金額（單位：億元）")]
    [InlineData("本年收费金额（元，保留两位小数）")]
    [InlineData("本年收费金额（仟元）")]
    [InlineData("本年收费金额（佰元）")]
    [InlineData("本年收费金额（10元）")]
    [InlineData("本年收费金额（单位：1000元）")]
    [InlineData("本年收费金额（十元）")]
    [InlineData("本年收费金额以元计")]
    [InlineData("本年收费金额，按元填写")]
    [InlineData("本年收费金额以元为单位")]
    [InlineData("本年收费金额（千）")]
    [InlineData("本年收费金额：元")]
    [InlineData("本年收费金额/元")]
    public void A_head_that_names_another_unit_of_money_is_refused(string head) =>
        Assert.Equal("FEE.amt", Refused(Of2021(paper => paper.Put(Fees(paper).Row, Fees(paper).Column, head))));

    [Theory]
    [InlineData("本年收费金额")]
    [InlineData("本年收费金额（单位：人民币万元）")]
    [InlineData("本年收费金额（万 元）")]
    [InlineData("本年收费金额（单位：万）")]
    [InlineData("（十）本年收费金额（单位：万元）")]
    [InlineData("本年收费金额（单位：万元，不是元）")]
    [InlineData("本年收费金额以万元计")]
    [InlineData("本年收费金额（2024年）")]
    [InlineData("本年收费金额：万元")]
    [InlineData("本年收费金额/万元")]
    [InlineData("本年收费金额 单位：万元")]
    public void A_head_that_names_the_items_own_unit_or_none_is_accepted(string head) =>
        Assert.Equal("", Refused(Of2021(paper => paper.Put(Fees(paper).Row, Fees(paper).Column, head))));

    [Theory]
    [InlineData("单位：元", "FEE.amt")]
    [InlineData("（金额单位：人民币元）", "FEE.amt")]
    [InlineData("单位：件、元", "FEE.amt")]
    [InlineData("单位：件、万元", "")]
    [InlineData("填报单位：元", "")]
    public void The_line_above_a_table_can_state_its_unit_of_measure(string line, string refused) =>
        Assert.Equal(refused, Refused(Of2021(paper => paper.InsertRows(Fees(paper).Row).Put(Fees(paper).Row - 1, 5, line)
            .Put(Fees(paper).Row, Fees(paper).Column, "本年收费金额"))));

    [Theory]
    [InlineData("单位：元", "FEE.amt")]
    [InlineData("单位：万元", "")]
    public void A_line_at_the_top_of_the_sheet_applies_only_to_money(string line, string refused) =>
        Assert.Equal(refused, Refused(Of2021(paper => paper.Put(2, 4, line).Put(Fees(paper).Row, Fees(paper).Column, "本年收费金额"))));

    [Fact]
    public void A_unit_in_the_head_takes_precedence_over_a_line_at_the_top_of_the_sheet() =>
        Assert.Equal("", Refused(Of2021(paper => paper.Put(2, 4, "单位：元"))));

    [Theory]
    [InlineData("元", "FEE.amt")]
    [InlineData("（元）", "FEE.amt")]
    [InlineData("万元", "")]
    [InlineData("其中罚没收入3元（元为单位的见附表）", "")]
    [InlineData("以元为单位，含两所学校", "FEE.amt")]
    [InlineData("服务多元化", "")]
    public void A_unit_to_the_right_of_a_figure_counts_but_a_remark_does_not(string beside, string refused) =>
        Assert.Equal(refused, Refused(Of2021(paper => paper.Put(Fees(paper).Row + 1, Fees(paper).Column + 1, beside))));

    [Theory]
    [InlineData("注：收费金额单位为元", "FEE.amt")]
    [InlineData("注：金额单位：元。", "FEE.amt")]
    [InlineData("说明：收费金额以元为单位，含两所学校", "FEE.amt")]
    [InlineData("注：收费金额单位为万元", "")]
    [InlineData("注：请勿以元为单位填写", "")]
    [InlineData("注：本年共收费3元", "")]
    [InlineData("单位：件", "")]
    public void A_note_below_a_table_without_a_unit_can_state_the_unit_of_its_money(string note, string refused) =>
        Assert.Equal(refused, Refused(Of2021(paper => paper.Put(Fees(paper).Row, Fees(paper).Column, "本年收费金额")
            .InsertRows(Fees(paper).Row + 2).Put(Fees(paper).Row + 2, 1, note))));

    [Theory]
    [InlineData(2, "注：收费金额单位为元")]
    [InlineData(-1, "第二十条第（八）项（单位：元）")]
    public void A_note_or_title_that_contradicts_the_head_is_reported(int row, string said)
    {
        var paper = Of2021(paper => paper.InsertRows(Fees(paper).Row + row).Put(Fees(paper).Row + row, 1, said));
        var reading = new ReturnReader(OfficialForm.Of("annual-2021")).Read(new Workbook(WorkbookFormat.Xlsx, [paper.Sheet()]));
        var finding = Assert.Single(reading.Findings, finding => finding.Code == "measure-contradicted");
        Assert.Equal(("FEE.amt", Severity.Warning), (finding.Item?.Value, finding.Severity));
        Assert.IsType<Figure.Number>(reading.Observations.Single(observation => observation.Item == new ItemCode("FEE.amt")).Figure);
    }

    [Theory]
    [InlineData("收取费用", "万 元", "C01")]
    [InlineData("收取费用", "人民币万元", "C01")]
    [InlineData("收取费用", "元", "")]
    [InlineData("新增主动公开政府信息数", "万条", "A01")]
    [InlineData("新增主动公开政府信息数", "千条", "A01")]
    [InlineData("新增主动公开政府信息数", "件", "")]
    [InlineData("培训人次", "百人次", "N2")]
    public void A_column_of_measures_states_the_unit_of_each_row(string label, string measure, string refused) =>
        Assert.Equal(refused, Refused(Of2013(paper => paper.Put(paper.Find(label).Row, 2, measure))));

    [Theory]
    [InlineData("新增主动公开政府信息数（万条）", "A01")]
    [InlineData("新增主动公开政府信息数（单位：万）", "A01")]
    [InlineData("新增主动公开政府信息数（条）", "")]
    [InlineData("新增主动公开政府信息数（1条）", "")]
    [InlineData("新增主动公开政府信息数（千）", "A01")]
    [InlineData("（百）新增主动公开政府信息数", "")]
    [InlineData("（一）新增主动公开政府信息数", "")]
    public void A_label_can_state_the_unit_of_its_row(string label, string refused) =>
        Assert.Equal(refused, Refused(Of2013(paper => paper.Put(paper.Find("新增主动公开政府信息数").Row, 1, label))));

    private static SheetSketch Of2021(Action<SheetSketch> change)
    {
        var form = OfficialForm.Of("annual-2021");
        var paper = OfficialForm.Whole(form, FormFigures.Distinct(form), form.Title);
        change(paper);
        return paper;
    }

    private static SheetSketch Of2013(Action<SheetSketch> change)
    {
        var form = OfficialForm.Of("annual-2013");
        var paper = OfficialForm.Whole(form, FormFigures.Distinct(form), form.Title).InsertColumns(2);
        change(paper);
        return paper;
    }

    private static (int Row, int Column) Fees(SheetSketch paper) =>
        paper.Cells.First(cell => cell.Value is CellContent.Text(var text) && text.StartsWith("本年收费金额", StringComparison.Ordinal)).Key;

    /// <summary>The items with a doubtful unit of measure; they are unreadable.</summary>
    private static string Refused(SheetSketch paper)
    {
        var form = OfficialForm.Of(paper.Cells.Values.Any(cell => cell is CellContent.Text("收取费用")) ? "annual-2013" : "annual-2021");
        var reading = new ReturnReader(form).Read(new Workbook(WorkbookFormat.Xlsx, [paper.Sheet()]));
        var unreadable = reading.Observations.Where(observation => observation.Figure is Figure.Unreadable)
            .Select(observation => observation.Item);
        var refused = reading.Findings.Where(finding => finding.Code == "wrong-measure").Select(finding => finding.Item ?? new ItemCode(""))
            .ToList();
        Assert.Equal(unreadable, refused);
        return string.Join(' ', refused);
    }
}
