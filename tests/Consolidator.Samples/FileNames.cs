using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Samples;

/// <summary>File names as clerks choose them: with or without the name of their own unit, never with another's.</summary>
internal static class FileNames
{
    private static readonly string[] Yearly =
    [
        "{0}年政府信息公开工作情况年度统计表", "附件2：{0}年度政府信息公开情况报送表", "{1}{0}年政府信息公开年报表", "{0}年政府信息公开情况报送表（{1}）", "年度统计表-{1}",
        "{0}年度报送表（定稿）", "政府信息公开年度报表{0}", "{1}信息公开统计表{0}年度（最终）", "{0}政务公开年报数据", "政府信息公开工作情况年度统计表(1)",
    ];

    public static string Of(Filing filing, string own)
    {
        if (filing.Period.Kind == PeriodKind.Quarter) return Quarterly(filing, own);
        if (filing.Form.Code != new FormCode("annual-2013")) return $"{filing.Period.Year}年{filing.Form.Title}";
        return string.Format(System.Globalization.CultureInfo.InvariantCulture,
            Lot.From(Yearly, filing.Unit.Code, "file"), filing.Period.Year, own);
    }

    private static string Quarterly(Filing filing, string own) => Lot.Of(4, filing.Unit.Code, "quarterly file") switch
    {
        0 => $"{filing.Period.Year}年第{filing.Period.Number}季度政府信息公开统计表",
        1 => $"{own}{filing.PeriodTyped}政府信息公开报表",
        2 => $"政府信息公开季度报送表（{filing.Period.Year}年第{filing.Period.Number}季度）",
        _ => $"{filing.PeriodTyped}政府信息公开情况",
    };
}
