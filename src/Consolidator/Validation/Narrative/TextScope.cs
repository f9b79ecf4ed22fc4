using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Periods;

namespace Consolidator.Validation.Narrative;

/// <summary>Decides from the words before a number whether it is about the whole unit in the whole period, like the tables. In doubt it
/// says no, because a true sentence must not cause a finding.</summary>
internal static partial class TextScope
{
    /// <param name="before">The text before the words, back to the last full stop.</param>
    /// <returns>True for another year, a quarter or some months, a part of the area or of the unit.</returns>
    public static bool IsElsewhere(Period period, string before)
    {
        // 《2022年工作要点》, (2022年为25件) and 较上年 name another year, but the sentence is still about its own year.
        var plain = Comparison().Replace(Aside().Replace(before, ""), "");
        if (Year().Matches(plain).LastOrDefault() is { } year && !IsThis(period, year.Value)) return true;
        // After 全年 or 全市 the sentence is about the whole again.
        return period.Kind == PeriodKind.Year && PartOfYear().IsMatch(WholeYear().Split(plain)[^1])
            || PartOfUnit().IsMatch(WholeUnit().Split(plain)[^1]);
    }

    private static bool IsThis(Period period, string year) => year is "今年" or "本年"
        || year.StartsWith(period.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex(
        @"《[^《》]*》|\([^()]*\)|〔[^〔〕]*〕"
        + "|(?<![0-9])1月1日起?[至到—~-]+(?:20[0-9][0-9]年)?12月31日止?"
        + "|截[至止](?:20[0-9][0-9]年)?(?:12月31日|12月底|年底)")]
    private static partial Regex Aside();

    [GeneratedRegex("(?:较|比|与|和|同)(?:去年|上一?年|前年|20[0-9][0-9]年)度?(?:同期)?(?:相比)?|去年同期|上一?年同期")]
    private static partial Regex Comparison();

    [GeneratedRegex("去年|上一?年(?!度?结转)|前年|往年|历年|近[0-9一二两三四五六七八九十几]+年|20[0-9][0-9]年|今年|本年")]
    private static partial Regex Year();

    [GeneratedRegex("全年|[本全]年度|年度内")]
    private static partial Regex WholeYear();

    [GeneratedRegex("季度(?!通报)|半年|[0-9一二三四五六七八九十]个?月|[当本每]月|月均|月度|[当每]日|[当每]天|日均|期间|以来|累计")]
    private static partial Regex PartOfYear();

    [GeneratedRegex("全[市区县旗盟镇乡局委院系]|各级|[我本](?:局|委|办|市|区|县|镇|乡|旗|厅|院|街道|单位|机关|部门)(?![级属])")]
    private static partial Regex WholeUnit();

    [GeneratedRegex("本级|所属|下属|下级|下辖|基层|派出|直属|窗口|试点|(?:其他|部分|有的|个别)(?:单位|部门|科室|街道|乡镇)"
        + "|[0-9](?:个|家)[^,;0-9]{0,6}(?:单位|部门|科室|街道|[镇乡苏木旗县区局委办所站])")]
    private static partial Regex PartOfUnit();
}
