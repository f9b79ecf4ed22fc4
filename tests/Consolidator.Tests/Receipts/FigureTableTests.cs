using System.Text.RegularExpressions;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Texts;

namespace Consolidator.Receipts;

/// <summary>The tables of figures on a receipt, which a clerk compares with the form.</summary>
public sealed partial class FigureTableTests
{
    [Theory]
    [InlineData("annual-2021", "三、本年度办理结果|（一）予以公开")]
    [InlineData("annual-2021", "（五）不予处理|1.信访举报投诉类申请")]
    [InlineData("annual-2021", "（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")]
    [InlineData("annual-2021", "未经复议直接起诉|结果维持")]
    [InlineData("stat-2014", "一、主动公开情况|（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）")]
    public void A_heading_is_above_its_lines(string form, string lines) =>
        Assert.Contains(lines, string.Join('|', Labels(form)), StringComparison.Ordinal);

    [Fact] public void A_heading_has_no_figures_and_its_lines_are_indented()
    {
        var html = Html("annual-2021");
        Assert.Contains("<tr class=\"group\"><td class=\"d1\" colspan=\"8\">（五）不予处理</td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"d2\">1.信访举报投诉类申请</td><td class=\"num\">7</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th class=\"over\" colspan=\"5\">法人或其他组织</th>", html, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Labels(string form) =>
        Row().Matches(Html(form)).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["label"].Value));

    private static string Html(string code)
    {
        var form = OfficialForm.Of(code);
        var sevens = form.Items.Select(item => new Observation(item.Code, new Figure.Number(7), "7", null)).ToList();
        return new Receipt(Phrasebook.Chinese, TimeZoneInfo.Utc, null).RenderHtml(ReceiptContent.Judged(
            OfficialForm.Catalog.Registry[new UnitCode("150102")]!, new("年报.xlsx", "0", DateTimeOffset.UnixEpoch), form,
            Period.OfYear(form.Since), 1, new(1, 1), Verdict.Accepted, new(sevens, new([], []), [])));
    }

    [GeneratedRegex("<tr[^>]*><td class=\"d[0-9]\"[^>]*>(?<label>[^<]*)</td>", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
