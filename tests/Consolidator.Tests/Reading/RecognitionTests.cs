using Consolidator.Periods;
using Consolidator.Sheets;
using Consolidator.Validating;

namespace Consolidator.Reading;

/// <summary>Which form, for when, of whom: what contradicts is said with both places.</summary>
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
    [InlineData("填报单位：回民区　报告期：2024年", "", File, "2024", "other-unit")]
    [InlineData("填报单位：新成区　报告期：2024年", "", File, "2024", "unit-misspelt")]
    [InlineData("填报单位：呼和浩特市新城区人民政府办公室　报告期：2024年", "", File, "2024", "")]
    [InlineData("报告期：2024年", "", "回民区2024年报.xlsx", "2024", "other-unit")]
    [InlineData("报告期：2024年　报表代码：annual-2019", "", File, "2024", "form-contradicts-cover")]
    public void The_period_and_the_unit_are_where_offices_write_them(string cover, string title, string fileName, string period, string said)
    {
        var paper = OfficialForm.Whole(ReturnOf2021.Annual, ReturnOf2021.Figures, title.Length > 0 ? title : null).InsertRows(1, 2).Put(1, 1, cover.Length > 0 ? cover : null);
        var recognition = Recognise(paper, fileName);
        Assert.Equal(("annual-2021", period), (recognition.Form?.Code, recognition.Period?.ToString() ?? ""));
        Assert.Equal(said, string.Join(' ', recognition.Findings.Select(finding => finding.Code)));
    }

    [Fact]
    public void The_trial_form_in_a_new_year_is_known_for_what_it_is()
    {
        var form = OfficialForm.Of("annual-2019");
        var recognition = Recognise(OfficialForm.Whole(form, Filled.Distinct(form), "2022年政府信息公开工作年度报告"), File);
        var finding = Assert.Single(recognition.Findings);
        Assert.Equal(("form-out-of-date", Severity.Error), (finding.Code, finding.Severity));
        Assert.Equal(("annual-2021", Period.OfYear(2022)), (recognition.Form?.Code, recognition.Period));
    }

    [Fact]
    public void Two_forms_in_one_workbook_are_both_named()
    {
        var old = OfficialForm.Of("stat-2014");
        var recognition = OfficialForm.Recogniser.Recognise(new(WorkbookFormat.Xlsx,
            [OfficialForm.Whole(ReturnOf2021.Annual, ReturnOf2021.Figures).Sheet(), new Paper { Name = "旧表" }.Paste(OfficialForm.Whole(old, Filled.Distinct(old)), 1).Sheet()]), null, File).Recognition;
        var finding = Assert.Single(recognition.Findings);
        Assert.Equal("ambiguous-form", finding.Code);
        Assert.Equal([ReturnOf2021.Annual.Title, old.Title], finding.Message.Arguments.Cast<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_table_of_months_by_somebody_else_is_no_quarterly_return()
    {
        var paper = new Paper().Put(1, 1, "2019年7月份银行业金融机构存贷款情况").Put(4, 1, "一、各项存款");
        for (var month = 1; month <= 12; month++) paper.Put(3, month + 1, $"{month}月").Put(4, month + 1, month * 100);
        Assert.Equal(["unknown-form"], Recognise(paper, File).Findings.Select(finding => finding.Code));
    }

    private static Recognition Recognise(Paper paper, string fileName) => OfficialForm.Recogniser.Recognise(
        new(WorkbookFormat.Xlsx, [paper.Sheet()]), OfficialForm.Catalog.Registry["150102"], fileName).Recognition;
}
