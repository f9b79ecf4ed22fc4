using Consolidator.Documents;

namespace Consolidator.Reports;

public sealed class BulletinTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Every_quarter_has_its_bulletin(int quarter)
    {
        var bulletin = Templates.Compose(Sample2013.Quarter(quarter), "bulletin.liquid");
        Assert.Contains(FormattableString.Invariant($"2013年第{quarter}季度"), bulletin.Document.Title, StringComparison.Ordinal);
        Assert.Empty(bulletin.Gaps);
    }

    [Fact] public void Equal_figures_share_a_rank_and_the_next_rank_is_left_out()
    {
        var units = Sample2013.Registry.Units.Take(5).ToList();
        decimal?[] figures = [7, 9, 7, null, 5];
        Assert.Equal([1, 2, 2, 4, null], Ranking.Of(units, unit => figures[units.IndexOf(unit)]).Select(place => place.Rank));
    }

    [Fact] public void Two_departments_with_the_same_count_stand_side_by_side_on_the_first_rank()
    {
        var rows = Table(4, "表2").Rows.Skip(2).Take(3).Select(row => row[0].Text);
        Assert.Equal(["1", "1", "3"], rows);
    }

    [Fact] public void A_unit_that_did_not_file_is_named_and_marked()
    {
        var text = Templates.Text(Templates.Compose(Sample2013.Quarter(2), "bulletin.liquid").Document);
        Assert.Contains("未报送的1个单位：武川县", text, StringComparison.Ordinal);
        Assert.Contains("—|武川县|【缺报】", text, StringComparison.Ordinal);
    }

    [Fact] public void A_missed_month_is_a_gap_and_a_month_to_come_is_empty()
    {
        var row = Table(2, "表4").Rows.Single(row => row[0].Text == "市发展和改革委员会").Select(cell => cell.Text).ToList();
        Assert.Equal(("缺", ""), (row[2], row[7]));
    }

    [Fact] public void The_change_against_the_quarter_before_is_said() => Assert.Contains(
        "比上期减少", Templates.Text(Templates.Compose(Sample2013.Quarter(2), "bulletin.liquid").Document), StringComparison.Ordinal);

    [Fact] public void The_first_quarter_has_nothing_to_compare_with() => Assert.Contains(
        "上期没有可比的数", Templates.Text(Templates.Compose(Sample2013.Quarter(1), "bulletin.liquid").Document), StringComparison.Ordinal);

    [Fact] public void The_four_quarters_are_set_against_the_year()
    {
        var row = Table(4, "表5").Rows.Single(row => row[0].Text == "新增主动公开政府信息数").Select(cell => Number(cell.Text)).ToList();
        Assert.Equal((row[1] + row[2] + row[3] + row[4], 48386m, row[5] - row[6]), (row[5], row[6], row[7]));
    }

    [Fact] public void Units_whose_quarters_do_not_add_up_to_their_year_are_listed()
    {
        var row = Table(4, "表6").Rows.First(row => row[0].Text == "回民区").Select(cell => cell.Text).ToList();
        Assert.Equal(("新增主动公开政府信息数", Number(row[2]) - Number(row[3])), (row[1], Number(row[4])));
    }

    [Fact] public void Of_two_near_identical_texts_both_are_marked_and_a_third_is_not() => Assert.Equal([1, 1, null], Likeness.Groups(
        ["一些地区对政府信息公开工作重视不够，人员力量不足，业务培训不多，答复质量有待提高。", "一些单位对政府信息公开工作重视不够，人员力量不足，业务培训不多，答复质量有待提高。", "网站改版期间部分栏目更新不及时。"]));

    private static decimal Number(string text) => Figures.FigureNotation.TryParse(text.TrimStart('+'), out var figure) ? figure
        : decimal.MinValue;

    private static ReportTable Table(int quarter, string title) =>
        Templates.Compose(Sample2013.Quarter(quarter), "bulletin.liquid").Document.Tables
        .Single(table => table.Title.StartsWith(title, StringComparison.Ordinal));
}
