using Consolidator.Documents;
using Consolidator.Texts;

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

    [Fact] public void Equal_figures_share_a_rank_and_the_next_rank_is_skipped()
    {
        var units = Sample2013.Registry.Units.Take(5).ToList();
        decimal?[] figures = [7, 9, 7, null, 5];
        Assert.Equal([1, 2, 2, 4, null], Ranking.Of(units, unit => figures[units.IndexOf(unit)]).Select(place => place.Rank));
    }

    [Fact] public void Two_departments_with_the_same_count_share_the_first_rank()
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

    [Fact] public void A_missed_month_is_a_gap_and_a_future_month_is_empty()
    {
        var row = Table(2, "表4").Rows.Single(row => row[0].Text == "市发展和改革委员会").Select(cell => cell.Text).ToList();
        Assert.Equal(("缺", ""), (row[2], row[7]));
    }

    [Fact] public void The_text_gives_the_change_since_the_previous_quarter() => Assert.Contains(
        "比上期减少", Templates.Text(Templates.Compose(Sample2013.Quarter(2), "bulletin.liquid").Document), StringComparison.Ordinal);

    [Fact] public void The_change_is_unknown_without_a_previous_quarter() => Assert.Contains(
        "上期没有可比的数", Templates.Text(Templates.Compose(Sample2013.Quarter(1), "bulletin.liquid").Document), StringComparison.Ordinal);

    [Fact] public void The_four_quarters_are_compared_with_the_year()
    {
        var row = Table(4, "表5").Rows.Single(row => row[0].Text == "新增主动公开政府信息数").Select(cell => Number(cell.Text)).ToList();
        Assert.Equal((row[1] + row[2] + row[3] + row[4], 48386m, row[5] - row[6]), (row[5], row[6], row[7]));
    }

    [Fact] public void Units_whose_quarters_do_not_add_up_to_their_year_are_listed()
    {
        var row = Table(4, "表6").Rows.First(row => row[0].Text == "回民区").Select(cell => cell.Text).ToList();
        Assert.Equal(("新增主动公开政府信息数", Number(row[2]) - Number(row[3])), (row[1], Number(row[4])));
    }

    [Fact] public void Two_similar_texts_are_marked_and_a_different_one_is_not() => Assert.Equal([1, 1, null], Likeness.Groups(
        ["一些地区对政府信息公开工作重视不够，人员力量不足，业务培训不多，答复质量有待提高。", "一些单位对政府信息公开工作重视不够，人员力量不足，业务培训不多，答复质量有待提高。", "网站改版期间部分栏目更新不及时。"]));

    [Fact] public void The_template_selects_the_ranking_figure_and_the_other_columns()
    {
        var table = Composer.Compose(Sample2013.Quarter(4), "{{ \"quarterly-2013\" | ranking: \"district\", \"表\", \"D01=咨询\", "
            + "\"D0201/D02\" }}", "t.liquid", Phrasebook.Chinese).Document.Tables.Single(table => table.Title == "表");
        Assert.Equal(["名次", "填报单位", "咨询", "投诉数"], table.Rows[0].Select(cell => cell.Text));
        Assert.Equal(["1", "新城区", "2"], table.Rows[2].Take(3).Select(cell => cell.Text));
        Assert.All(table.Rows.Skip(2), row => Assert.Equal(8, row.Count));
    }

    [Theory]
    [InlineData("ranking: \"district\", \"表\"", "冒号后缺少第3项")]
    [InlineData("ranking: \"district\", \"表\", \"A99\"", "“A99”不是“政府信息公开工作季度报表”的指标")]
    [InlineData("ranking: \"district\", \"表\", \"A01\", \"D01\"", "“D01”应写成“部分/总数=栏目名”")]
    [InlineData("months: \"district\", \"表\"", "冒号后缺少第3项")]
    [InlineData("months: \"district\", \"表\", \"M01 M02\"", "应依次列出十二个月的指标")]
    [InlineData("quarters: \"annual-2013\", \"表\", \"A01 D09\"", "“D09”不是")]
    public void A_table_of_the_bulletin_with_an_unknown_item_is_refused(string block, string refusal) => Assert.Contains(refusal,
        Assert.Throws<TemplateException>(() => Composer.Compose(
            Sample2013.Quarter(4), $"{{{{ \"quarterly-2013\" | {block} }}}}", "t.liquid", Phrasebook.Chinese)).Message,
        StringComparison.Ordinal);

    private static decimal Number(string text) => Figures.FigureNotation.TryParse(text.TrimStart('+'), out var figure) ? figure
        : decimal.MinValue;

    private static ReportTable Table(int quarter, string title) =>
        Templates.Compose(Sample2013.Quarter(quarter), "bulletin.liquid").Document.Tables
        .Single(table => table.Title.StartsWith(title, StringComparison.Ordinal));
}
