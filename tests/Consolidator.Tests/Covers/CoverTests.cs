using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Reading;

namespace Consolidator.Covers;

public sealed class CoverTests
{
    [Theory]
    [InlineData("2013年", "2013")]
    [InlineData("2013年度", "2013")]
    [InlineData("２０１３", "2013")]
    [InlineData("呼和浩特市2013年政府信息公开情况报送表", "2013")]
    [InlineData("2013年第三季度", "2013Q3")]
    [InlineData("2013年3季度", "2013Q3")]
    [InlineData("2013Q3", "2013Q3")]
    [InlineData("新城区2013年报(最终版)", "2013")]
    [InlineData("20１３年\n政府信息\n公开", "2013")]
    [InlineData("二〇二一年度", "2021")]
    [InlineData("二零一三年第一季度", "2013Q1")]
    [InlineData("2013年(第一季度)", "2013Q1")]
    [InlineData("2013年第Ⅰ季度", "2013Q1")]
    [InlineData("2013-Q1", "2013Q1")]
    [InlineData("2013年1-3月", "2013Q1")]
    [InlineData("2013年4月至6月", "2013Q2")]
    [InlineData("2013年1—3月份", "2013Q1")]
    [InlineData("2021年1月-2021年12月", "2021")]
    [InlineData("2021.01-2021.12", "2021")]
    [InlineData("政府信息公开工作年度报告（2021年度）", "2021")]
    [InlineData("06 2014年报", "2014")]
    [InlineData("2013年上半年", "")]
    [InlineData("2013年2-3月", "")]
    [InlineData("2014-01-05", "")]
    [InlineData("2014-01-05年报", "")]
    [InlineData("20٣٤年", "")]
    [InlineData("20140115年报", "")]
    [InlineData("2014年1月报送", "")]
    [InlineData("国办公开办函〔2021〕30号", "")]
    public void A_period_is_read_in_the_notations_of_offices(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PeriodNames.FindPeriods(text)));

    [Fact]
    public void The_answer_to_a_cover_key_is_beside_it_or_after_a_colon()
    {
        var grid = new Grid(SheetDrawing.Sheet("""
            呼和浩特市2013年政府信息公开情况报送表
            填报单位：新城区人民政府　报告期：2013年
            填报单位（盖章） | | 回民区
            联系电话 | '0471-1234567
            """));
        var cover = CoverReader.Read([grid]);
        Assert.Equal(["新城区人民政府", "回民区"], cover.Units.Where(unit => unit.Certain).Select(unit => unit.Text));
        Assert.Equal(["2013年"], cover.Periods.Select(period => period.Text));
        Assert.Single(cover.Titles);
        Assert.Equal(Period.OfYear(2013), Assert.Single(PeriodNames.FindPeriods(cover.Titles[0].Text)));
    }

    [Theory]
    [InlineData("2013年1月1日至12月31日", true)]
    [InlineData("统计期限：2013年1月至12月", true)]
    [InlineData("（本报告数据统计时间为2013年1月1日至2013年12月31日）", true)]
    [InlineData("截至2013年12月31日", true)]
    [InlineData("2013年上半年", true)]
    [InlineData("2013年1月至6月开展了政府信息公开专项检查。", false)]
    [InlineData("2013年1月至6月，区政府网站完成升级改造。", false)]
    [InlineData("2013年1月至6月收到申请600件", false)]
    [InlineData("截至2013年6月30日，共收到申请12件", false)]
    public void A_line_names_a_period_only_if_it_says_nothing_else(string line, bool isWhen) =>
        Assert.Equal(isWhen, PeriodNames.IsPeriodLine(line));
}
