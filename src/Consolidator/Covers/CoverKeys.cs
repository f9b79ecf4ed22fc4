using System.Text.RegularExpressions;
using Consolidator.Labels;

namespace Consolidator.Covers;

/// <summary>What a key on a cover asks for.</summary>
internal enum CoverKey
{
    Unit,
    /// <summary>单位 alone: the unit that files, or the unit of measure (单位：万元).</summary>
    UnitOrMeasure,
    UnitCode,
    Period,
    /// <summary>The last day of the figures.</summary>
    Closing,
    /// <summary>截止日期 alone: the last day of the figures, or the due date.</summary>
    ClosingOrDue,
    /// <summary>时间 alone: the period, or the day of filling in.</summary>
    PeriodOrDay,
    Form,
    /// <summary>Signatures, telephone numbers, dates: keys whose answers are not read.</summary>
    Other,
}

/// <summary>The words of keys on covers, as labels.</summary>
internal static partial class CoverKeys
{
    private static readonly Dictionary<string, CoverKey> Words = new[]
    {
        (CoverKey.Unit, "填报单位 填报单位名称 填报单位全称 单位名称 单位全称 报送单位 报送单位名称 填表单位 填表单位名称 填报机关 填报机构 填报部门 报送部门 报送机关 填表部门"
            + " 上报单位 上报单位名称 上报部门 报告单位 报告机关 编报单位 编制单位 编制部门 制表单位 机构名称 部门名称 单位(盖章) 单位盖章"
            + " 机关名称 行政机关名称 填报机关名称 填表机关 上报机关 报送机构 呈报单位 填制单位"
            + " 填报单位公章 填报单位签章 填报单位盖章 填报单位印章"),
        (CoverKey.UnitOrMeasure, "单位 地区 旗县区"),
        (CoverKey.UnitCode, "单位代码 填报单位代码 机构代码 区划代码 行政区划代码"),
        (CoverKey.Period, "报告期 报告期别 年度 报告年度 统计年度 填报年度 所属年度 统计期 统计期间 统计期限 报表期 报告时期 所属期 期别 年份 季度 统计时间 报告期间 报告时间 所属时期 数据年度 统计区间"
            + " 所属年份 报告年份 统计年份 填报年份 数据年份 报告时段 统计时段 数据期间 数据所属期"),
        (CoverKey.Closing, "统计截止日期 统计截止时间 统计截至日期 统计截至时间 数据截止日期 数据截止时间 数据截至日期 数据截至时间 数据截止 数据截至 统计截止 统计截至"),
        (CoverKey.ClosingOrDue, "截止日期 截止时间 截至日期 截至时间 截止 截至"),
        (CoverKey.PeriodOrDay, "时间"),
        (CoverKey.Form, "报表代码 表号 报表 报表编号 表代码 报表名称"),
        (CoverKey.Other, "单位负责人 负责人 审核人 填报人 填表人 制表人 联系人 联系电话 电话 手机 填报日期 填表日期 报送日期 报出日期 日期"
            + " 制表日期 上报日期 编制日期 填报时间 填表时间 报送时间 上报时间 制表时间"
            + " 报送截止日期 报送截止时间 上报截止日期 上报截止时间 填报截止日期 填报截止时间"
            + " 制表机关 文号 批准文号 有效期 有效期至 邮箱 电子邮箱 传真 分管领导 统计负责人"),
    }.SelectMany(key => key.Item2.Split(' '), (key, word) => (key.Item1, word)).ToDictionary(key => key.word, key => key.Item1);

    // The longest first, so that a shorter word does not match its beginning. Precomputed, because every cell is tested.
    private static readonly string[] UnitWords =
        [.. Words.Where(word => word is { Value: CoverKey.Unit, Key.Length: >= 4 })
            .Select(word => word.Key).OrderByDescending(word => word.Length)];

    public static CoverKey? Find(Label label) =>
        Words.TryGetValue(label.Bare, out var key) || Words.TryGetValue(label.Whole, out key) ? key : null;

    /// <summary>The rest of a text that begins with a key for the unit; null when it does not.</summary>
    public static string? FindTextAfterUnitKey(string text)
    {
        foreach (var word in UnitWords)
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.Ordinal))
                return Stamp().Replace(text[word.Length..], "").Trim();
        return null;
    }

    [GeneratedRegex(@"^\s*[(（](?:单位)?(?:加?盖公?章|公章|签章|印章|章)[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    public static CoverKey? Find(string text) => Find(Label.Of(text));
}
