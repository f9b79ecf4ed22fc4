using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Spreadsheets;

namespace Consolidator.Recognition;

/// <summary>Recognition of form, period and unit: a contradiction is reported with both places.</summary>
public sealed class RecognitionTests
{
    private const string File = "年报.xlsx";

    [Theory]
    [InlineData("填报单位：新城区　报告期：2024年", "", File, "2024", "")]
    [InlineData("报告期：2024年度", "2024年政府信息公开工作年度报告", File, "2024", "")]
    [InlineData("", "2024年政府信息公开工作年度报告", "新建 Microsoft Excel 工作表.xlsx", "2024", "")]
    [InlineData("", "", "新城区2024年政府信息公开工作年度报告(最终版)(1).xlsx", "2024", "")]
    [InlineData("", "", File, "", "period-unknown")]
    [InlineData("报告期：2023年", "2024年政府信息公开工作年度报告", File, "2023", "period-contradicts")]
    [InlineData("报告期：2024年", "", "2023年年报.xlsx", "2024", "period-contradicts")]
    [InlineData("报告期：2024年第三季度", "", File, "", "period-wrong-kind period-unknown")]
    [InlineData("统计期限：2024年1月1日—2024年12月31日", "", File, "2024", "")]
    [InlineData("统计期限：2024.1.1-2024.12.31", "", File, "2024", "")]
    [InlineData("统计期限：2024年1月1日至11月30日", "", File, "2024", "period-range")]
    [InlineData("报告期：二〇二四年", "", File, "2024", "")]
    [InlineData("报告期：二〇二四年", "", "2023年年报.xlsx", "2024", "period-contradicts")]
    [InlineData("报告期：2024-12-31", "", File, "2024", "")]
    [InlineData("报告期：2024-06-30", "", File, "", "period-unread")]
    [InlineData("报告期：二四年度零", "", "2023年年报.xlsx", "2023", "period-unread")]
    [InlineData("报告期：　　年", "", "2024年年报.xlsx", "2024", "")]
    [InlineData("（2024年度）", "政府信息公开工作年度报告", "2023年年报.xlsx", "2024", "period-contradicts")]
    [InlineData("截至2024年12月31日", "", File, "2024", "")]
    [InlineData("（截至2024年底）", "", File, "2024", "")]
    [InlineData("数据截止到2024年12月31日", "", "2023年年报.xlsx", "2024", "period-contradicts")]
    [InlineData("截至2024年11月30日", "2024年政府信息公开工作年度报告", File, "2024", "period-range")]
    [InlineData("报告期：截至2024年11月30日", "", File, "2024", "period-range")]
    [InlineData("", "2024年政府信息公开工作年度报告（截至2024年10月）", File, "2024", "period-range")]
    [InlineData("统计截止日期：2024年12月31日", "", File, "2024", "")]
    [InlineData("数据截止时间：2024-12-31", "", File, "2024", "")]
    [InlineData("数据截至：2024年11月30日", "", File, "2024", "period-range")]
    [InlineData("截止日期：2024年12月31日", "", File, "2024", "")]
    [InlineData("截止日期：2024年11月30日", "", "2024.xlsx", "2024", "period-range")]
    [InlineData("截止日期：2025年1月31日", "", "2024.xlsx", "2024", "")]
    [InlineData("报送截止日期：2025年12月31日", "", "2024.xlsx", "2024", "")]
    [InlineData("报送截止2025年12月31日", "", "2024.xlsx", "2024", "")]
    [InlineData("填报日期：2023年12月31日", "", "2024.xlsx", "2024", "")]
    [InlineData("制表日期：2023年12月31日", "", "2024.xlsx", "2024", "")]
    [InlineData("填报时间：2025年", "", "2024.xlsx", "2024", "")]
    [InlineData("时间：2024年", "", File, "2024", "")]
    [InlineData("时间：2024年1—12月", "", "2023.xlsx", "2024", "period-contradicts")]
    [InlineData("时间：2025年1月20日", "", "2024.xlsx", "2024", "")]
    [InlineData("时间：2023年12月31日", "", "2024.xlsx", "2024", "")]
    [InlineData("所属年份：2024", "", File, "2024", "")]
    [InlineData("", "", "新城区年报2024.12.31.xlsx", "2024", "")]
    [InlineData("", "", "新城区年报2025.1.10.xlsx", "", "period-unknown")]
    [InlineData("", "", "年报2024.12.31报送.xlsx", "", "period-unknown")]
    [InlineData("", "", "年报2024年12月31日上报.xlsx", "", "period-unknown")]
    [InlineData("报告期：2024年", "政府信息公开工作年度报告格式（2021年版）", File, "2024", "")]
    [InlineData("报告期：2024年", "政府信息公开工作年度报告（2021年修订）", File, "2024", "")]
    [InlineData("报告期：2024年", "2024年上半年政府信息公开工作报告", File, "2024", "period-contradicts")]
    [InlineData("报告期：2024年", "", "2024年上半年.xlsx", "2024", "period-contradicts")]
    [InlineData("（2024年上半年）", "", "2024.xlsx", "2024", "period-contradicts")]
    [InlineData("报告期：2024年上半年", "", File, "", "period-wrong-kind period-unknown")]
    [InlineData("填报单位：包头市新城区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位：新城区财政局", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位：新城区、回民区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位：150103 新城区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位：150102 新城区（盖章）", "", "2024.xlsx", "2024", "")]
    [InlineData("填报单位：新城区政府信息公开工作领导小组办公室", "", "2024.xlsx", "2024", "")]
    [InlineData("填报单位：新城区　单位代码：150103", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("单位：回民区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("单位：件", "", "2024.xlsx", "2024", "")]
    [InlineData("上报单位：回民区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("单位全称　回民区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("单位全称回民区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位（盖章）回民区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位：新城区（盖章）", "", "2024.xlsx", "2024", "")]
    [InlineData("填报单位：新城区区政府办公室", "", "2024.xlsx", "2024", "")]
    [InlineData("填报单位：新城区人大常委会", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位：新城区（代回民区）", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位：新城区　单位代码：150103000000", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("回民区人民政府（盖章）", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("填报单位：新城区", "", "报送市政务服务中心2024.xlsx", "2024", "")]
    [InlineData("报告期：2024年", "", "年报2025年1月21日.xlsx", "2024", "")]
    [InlineData("报告期：2024年", "", "2025年报送.xlsx", "2024", "")]
    [InlineData("报告期：2025年1月21日", "", "2024.xlsx", "2024", "period-unread")]
    [InlineData("统计时间：二0二三年", "", "2024.xlsx", "2023", "period-contradicts")]
    [InlineData("（2023年1月1日—12月31日）", "", "2024.xlsx", "2023", "period-contradicts")]
    [InlineData("回民区", "", "2024.xlsx", "2024", "other-unit")]
    [InlineData("新城区", "", "2024.xlsx", "2024", "")]
    [InlineData("报告期：2024年", "", "20250121年报.xlsx", "2024", "")]
    [InlineData("报告期：2024年", "", "新城区 20150121 revised2024.xlsx", "2024", "")]
    [InlineData("报告期：2024年", "", "150103年报.xlsx", "2024", "other-unit")]
    [InlineData("报告期：2024年", "", "annual-2021.xlsx", "2024", "")]
    [InlineData("", "2024年政府信息公开工作年度报告", "新城区 ANNUAL-2021(1).xlsx", "2024", "")]
    [InlineData("", "", "annual-2021_2024.xlsx", "2024", "")]
    [InlineData("", "", "annual-2021.xlsx", "", "period-unknown")]
    [InlineData("填报单位：回民区　报告期：2024年", "", File, "2024", "other-unit")]
    [InlineData("填报单位：新成区　报告期：2024年", "", File, "2024", "unit-misspelt")]
    [InlineData("填报单位：呼和浩特市新城区人民政府办公室　报告期：2024年", "", File, "2024", "")]
    [InlineData("报告期：2024年", "", "回民区2024年报.xlsx", "2024", "other-unit")]
    [InlineData("报告期：2024年　报表代码：annual-2019", "", File, "2024", "form-contradicts-cover")]
    public void The_period_and_the_unit_are_found_where_offices_write_them(
        string cover, string title, string fileName, string period, string said)
    {
        var paper = OfficialForm.Whole(ReturnOf2021.Annual, ReturnOf2021.Figures, title.Length > 0 ? title : null)
            .InsertRows(1, 2)
            .Put(1, 1, cover.Length > 0 ? cover : null);
        var recognition = Recognise(paper, fileName);
        Assert.Equal(("annual-2021", period), (recognition.Form?.Code.Value, recognition.Period?.ToString() ?? ""));
        Assert.Equal(said, string.Join(' ', recognition.Findings.Select(finding => finding.Code)));
    }

    [Theory]
    [InlineData("与2020年年报一致")]
    [InlineData("详见2022年季报")]
    [InlineData("同2020年度报告")]
    public void A_remark_about_another_report_does_not_set_the_period(string remark)
    {
        var paper = OfficialForm.Whole(ReturnOf2021.Annual, ReturnOf2021.Figures, ReturnOf2021.Title);
        paper.Put(paper.Find("二、上年结转政府信息公开申请数量").Row, 12, remark);
        Assert.Equal(Period.OfYear(2024), Recognise(paper, File).Period);
        Assert.Empty(Recognise(paper, File).Findings);
    }

    [Theory]
    [InlineData("年度：|2013", "季度：|第一季度", "2013Q1")]
    [InlineData("报告期|2013年", "政府信息公开工作情况季度统计表（第二季度）", "2013Q2")]
    [InlineData("报告期：2013年4-6月", "", "2013Q2")]
    public void The_year_and_quarter_may_be_in_two_places(string first, string second, string period)
    {
        var form = OfficialForm.Of("quarterly-2013");
        var paper = OfficialForm.Whole(form, FormFigures.Distinct(form)).InsertRows(1, 3);
        foreach (var (line, row) in new[] { first, second }.Select((line, row) => (line, row + 1)))
            foreach (var (text, column) in line.Split('|').Select((text, column) => (text, column + 1)))
                paper.Put(row, column, text.Length > 0 ? text : null);
        Assert.Equal(period, Recognise(paper, File).Period?.ToString());
    }

    [Fact]
    public void Open_periods_are_all_listed_or_summarised_with_their_number()
    {
        var form = OfficialForm.Of("quarterly-2013");
        string Said(int quarters) => Texts.Phrasebook.Chinese.Say(Assert.Single(
            new PeriodFinder(form, new([], [], [], []), File).Find([.. Enumerable.Range(0, quarters)
                .Select(number => Period.OfQuarter(2013 + number / 4, number % 4 + 1))]).Findings).Message);
        Assert.EndsWith("正在收取的报告期：2013Q1、2013Q2、2013Q3。", Said(3), StringComparison.Ordinal);
        Assert.EndsWith("正在收取的报告期：2013Q1 至 2025Q4，共 52 期。", Said(52), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cover_may_have_answers_below_its_keys()
    {
        var paper = OfficialForm.Whole(ReturnOf2021.Annual, ReturnOf2021.Figures).InsertRows(1, 3)
            .Put(1, 1, "填报单位").Put(1, 2, "报告期").Put(2, 1, "回民区").Put(2, 2, "2024年");
        var recognition = Recognise(paper, File);
        Assert.Equal(Period.OfYear(2024), recognition.Period);
        Assert.Equal(["other-unit"], recognition.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void The_trial_form_in_a_new_year_is_recognised_as_out_of_date()
    {
        var form = OfficialForm.Of("annual-2019");
        var recognition = Recognise(OfficialForm.Whole(form, FormFigures.Distinct(form), "2022年政府信息公开工作年度报告"), File);
        var finding = Assert.Single(recognition.Findings);
        Assert.Equal(("form-out-of-date", Severity.Error), (finding.Code, finding.Severity));
        Assert.Equal(("annual-2021", Period.OfYear(2022)), (recognition.Form?.Code.Value, recognition.Period));
    }

    [Fact]
    public void Two_forms_in_one_workbook_are_ambiguous_and_both_named()
    {
        var old = OfficialForm.Of("stat-2014");
        var recognition = OfficialForm.Recogniser.Recognise(new(WorkbookFormat.Xlsx,
        [
            OfficialForm.Whole(ReturnOf2021.Annual, ReturnOf2021.Figures).Sheet(),
            new SheetSketch { Name = "旧表" }.Paste(OfficialForm.Whole(old, FormFigures.Distinct(old)), 1).Sheet(),
        ]), null, File).Recognition;
        var finding = Assert.Single(recognition.Findings);
        Assert.Equal("ambiguous-form", finding.Code);
        Assert.Equal([ReturnOf2021.Annual.Title, old.Title], finding.Message.Arguments.Cast<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unrelated_table_of_months_is_not_a_quarterly_return()
    {
        var paper = new SheetSketch().Put(1, 1, "2019年7月份银行业金融机构存贷款情况").Put(4, 1, "一、各项存款");
        for (var month = 1; month <= 12; month++) paper.Put(3, month + 1, $"{month}月").Put(4, month + 1, month * 100);
        Assert.Equal(["unknown-form"], Recognise(paper, File).Findings.Select(finding => finding.Code));
    }

    private static WorkbookIdentity Recognise(SheetSketch paper, string fileName) => OfficialForm.Recogniser.Recognise(
        new(WorkbookFormat.Xlsx, [paper.Sheet()]), OfficialForm.Catalog.Registry[new UnitCode("150102")], fileName).Recognition;
}
