using System.Globalization;
using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Reports;

public sealed class AnnualReportTests
{
    private static readonly ComposedDocument Report = Templates.Compose(Sample2013.Year(), "annual-2013.liquid");

    [Fact] public void The_report_of_2013_has_its_seven_sections() => Assert.Equal(
        ["一、概述", "二、主动公开政府信息情况", "三、依申请公开政府信息情况", "四、收费及减免情况", "五、咨询和投诉情况", "六、复议、申诉和诉讼情况", "七、存在的主要问题及下一步工作措施"],
        Report.Document.Blocks.OfType<Block.Heading>().Where(heading => heading is { Level: 1, NewPage: false })
            .Select(heading => string.Concat(heading.Spans.Select(run => run.Text))));

    [Theory]
    [InlineData("48,386条", "annual-2013:A01")]
    [InlineData("28条", "annual-2013:A0101")]
    [InlineData("10,909条", "annual-2013:A0102")]
    [InlineData("596,387条", "annual-2013:A02")]
    [InlineData("40余次", "annual-2013:A03")]
    [InlineData("80个", "budget-2013:A04")]
    [InlineData("12", "registry:pilot")]
    [InlineData("8", "budget-2013:A05")]
    [InlineData("7", "annual-2013:L1@district")]
    [InlineData("9", "registry:district")]
    [InlineData("48", "registry:department")]
    [InlineData("13", "registry:demonstration")]
    [InlineData("22", "registry:inspected")]
    [InlineData("16,730件", "hotline-2013:H11")]
    [InlineData("16,262件", "hotline-2013:H12")]
    [InlineData("97.2%", "hotline-2013:H12/hotline-2013:H11")]
    [InlineData("1,962件", "hotline-2013:H21")]
    [InlineData("1,933件", "hotline-2013:H22")]
    [InlineData("98.5%", "hotline-2013:H22/hotline-2013:H21")]
    [InlineData("362件", "hotline-2013:H31")]
    [InlineData("41,925件", "hotline-2013:H41")]
    [InlineData("40,541件", "hotline-2013:H42")]
    [InlineData("96.7%", "hotline-2013:H42/hotline-2013:H41")]
    [InlineData("482件", "annual-2013:B01")]
    [InlineData("482件", "annual-2013:B02")]
    [InlineData("0元", "annual-2013:C01")]
    [InlineData("52件", "annual-2013:D01")]
    [InlineData("19件", "annual-2013:D02")]
    [InlineData("15件", "annual-2013:E01")]
    [InlineData("13件", "annual-2013:E02")]
    [InlineData("2件", "annual-2013:E0202")]
    [InlineData("2件", "annual-2013:E04")]
    [InlineData("9件", "annual-2013:F01")]
    [InlineData("7件", "annual-2013:F02")]
    [InlineData("7件", "annual-2013:F0203")]
    [InlineData("2件", "annual-2013:F04")]
    [InlineData("8.33%", "annual-2013:E05")]
    public void The_text_contains_every_published_figure_with_its_origin(string shown, string code) => Assert.Contains(
        Report.Document.Blocks.OfType<Block.Paragraph>().SelectMany(paragraph => paragraph.Spans).OfType<TextSpan.Figure>(),
        figure => figure.Text == shown && figure.Origin is { } origin && Report.Document.Origins[origin].Code == code);

    [Fact] public void Districts_that_published_are_compared_with_all_districts() =>
        Assert.Contains("9个旗县区中的7个", Templates.Text(Report.Document), StringComparison.Ordinal);

    [Fact] public void An_item_that_all_units_left_blank_is_called_unfilled_and_is_not_a_gap()
    {
        Assert.Contains("行政申诉一项，各单位未填报", Templates.Text(Report.Document), StringComparison.Ordinal);
        Assert.Contains("减免费用一项，各单位未填报", Templates.Text(Report.Document), StringComparison.Ordinal);
        Assert.Empty(Report.Gaps);
    }

    [Fact] public void A_missing_district_is_counted_and_named()
    {
        var text = Templates.Text(Templates.Compose(Sample2013.Year(without: "150125"), "annual-2013.liquid").Document);
        Assert.Contains("8个旗县区和48个市直部门（缺1个）", text, StringComparison.Ordinal);
        Assert.Contains("尚有1个单位未报送：武川县", text, StringComparison.Ordinal);
    }

    [Fact] public void A_single_source_form_that_was_not_filed_leaves_visible_gaps()
    {
        var year = Sample2013.Year();
        var report = Templates.Compose(year with { Totals = [.. year.Totals.Where(total => total.Form != new FormCode("hotline-2013"))] },
            "annual-2013.liquid");
        Assert.Contains("市长热线全年受理【缺：市长热线受理数】", Templates.Text(report.Document), StringComparison.Ordinal);
        Assert.Contains(report.Gaps, gap => gap.Arguments[0] is "hotline-2013:H11");
    }

    [Fact] public void A_period_without_data_has_no_zero_in_its_figures()
    {
        var year = Sample2013.Year();
        var report = Templates.Compose(year with { Totals = [], Figures = [] }, "annual-2013.liquid");
        Assert.DoesNotContain(report.Document.Blocks.OfType<Block.Paragraph>().SelectMany(paragraph =>
            paragraph.Spans).OfType<TextSpan.Figure>(), figure => figure.Number == 0);
        Assert.NotEmpty(report.Gaps);
    }

    [Theory]
    [InlineData("甲\n\n{{ \"annual-2013:A1\" | figure }}", 3)]
    [InlineData("{% if false %}\n{{ \"annual-2013:A77\" | figure }}{% endif %}", 2)]
    [InlineData("甲\n{{ \"图\" | bars: \"annual-2013:A01=a\",\n \"annual-2013:A99=b\" }}", 3)]
    [InlineData("{% assign x = \"annual-2013:A01\" | total %}\n{% if y.value == 0 %}甲{% endif %}", 2)]
    [InlineData("甲\n乙 {{ \"annual-2013:A01\" | figur }}", 2)]
    [InlineData("甲\n{{ \"registry:pilots\" | number }}", 2)]
    [InlineData("甲\n{% if %}", 2)]
    [InlineData("{{ \"hotline-2013:H12\" | rate }}", null)]
    [InlineData("{% for i in (1..9000000) %}{{ i }}{% endfor %}", null)]
    [InlineData("\n\n{{ \"annual-2014:A01\" | figure }}", 3)]
    public void A_template_with_an_unknown_name_is_refused_with_its_line(string template, int? line)
    {
        var refused = Assert.Throws<TemplateException>(() => Composer.Compose(Sample2013.Year(), template, "t.liquid", Phrasebook.Chinese));
        Assert.Equal((line, true),
            (refused.Line, refused.Message.StartsWith(line is null ? "t.liquid: " : FormattableString.Invariant($"t.liquid:{line}: "),
                StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(40, "40次")]
    [InlineData(41, "40余次")]
    [InlineData(9, "9次")]
    [InlineData(127, "120余次")]
    public void About_rounds_down_to_full_tens(int figure, string words) =>
        Assert.Equal(words, Wording.About(figure, "次", 10, Phrasebook.Chinese));

    [Theory]
    [InlineData("0.972026", 1, "97.2%")]
    [InlineData("0.083333", 2, "8.33%")]
    [InlineData("0.00125", 2, "0.13%")]
    [InlineData("1", 0, "100%")]
    public void Percentages_are_rounded_half_up(string fraction, int places, string words) =>
        Assert.Equal(words, Typography.Percent(decimal.Parse(fraction, NumberStyles.Number, CultureInfo.InvariantCulture), places));
}
