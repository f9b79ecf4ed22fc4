using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Labels;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>Reads from the head of a column which period its figures belong to.</summary>
internal static partial class ColumnPeriod
{
    /// <param name="text">The text of the head, as typed.</param>
    /// <param name="period">The period of the return; null when it is not known.</param>
    /// <returns>True: the return's period; false: another period; null: the text names no period.</returns>
    public static bool? IsOwnPeriod(string text, Period? period)
    {
        var whole = Label.Of(text).Whole;
        if (PresentPeriod().IsMatch(whole)) return !IsOfAnotherYear(text, period);
        if (OtherPeriod().IsMatch(whole)) return false;
        if (period is not { } own || text.Length > LongestHead) return null;
        if (PeriodNames.FindPeriods(text) is { Count: > 0 } named) return named.Contains(own);
        if (PeriodNames.FindSpans(text).ToList() is { Count: > 0 } spans) return spans.Contains((own.FirstDay, own.LastDay));
        if (own.Kind == PeriodKind.Quarter && PeriodNames.FindQuarter(text) is { } quarter) return quarter == own.Number;
        if (own.Kind == PeriodKind.Quarter && whole.Contains("累计", StringComparison.Ordinal)) return false;
        return Year().Match(whole) is { Success: true } year ? YearOf(year) % 100 == own.Year % 100 : null;
    }

    /// <summary>The same for a remark in brackets after a column's label: （2023年）, （截至2023年底）, （上年）.</summary>
    /// <remarks>A remark that only mentions a year, such as （含2023年结转）, does not say which period the figures belong to.</remarks>
    public static bool? IsOwnPeriodByRemark(string text, Period? period)
    {
        foreach (Match match in Bracketed().Matches(Label.Of(text).Whole))
        {
            var remark = match.Groups["remark"].Value;
            if (PeriodNames.IsPeriod(remark) || Relative().IsMatch(remark)) return IsOwnPeriod(remark, period);
            if (period is not { } own) continue;
            if (remark.StartsWith('截') && PeriodNames.FindClosingDay(remark) is { } day) return day == own.LastDay;
            if (AsOf().Match(remark) is { Success: true } year) return YearOf(year) == own.Year;
        }
        return null;
    }

    /// <summary>True for a label that is only a period: 2024年, 上年数.</summary>
    public static bool IsPeriodLabel(Label label) =>
        label.Whole.Length <= LongestAlone && (Relative().IsMatch(label.Whole) || AsOf().IsMatch(label.Whole));

    private const int LongestAlone = 10;

    /// <summary>True for a year that was typed as a number. Above a column it names the column's period.</summary>
    public static bool IsYear(Cell cell) =>
        cell.Content is CellContent.Number(>= 2000 and < 2100 and var year) && year == decimal.Truncate(year);

    private static bool IsOfAnotherYear(string text, Period? period) => period is { } own && text.Length <= LongestHead
        && PeriodNames.FindPeriods(text) is { Count: > 0 } named && named.All(other => other.Year != own.Year);

    private static int YearOf(Match match) => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);

    // A head is short. A sentence that names a year is not a head.
    private const int LongestHead = 30;

    [GeneratedRegex("^(?:本年|本期|本季|当年|当期|今年|报告期)", RegexOptions.CultureInvariant)]
    private static partial Regex PresentPeriod();

    [GeneratedRegex("上年|去年|上一年|前一年|往年|上期|上季|同期|基期|计划|半年", RegexOptions.CultureInvariant)]
    private static partial Regex OtherPeriod();

    // A number without 年 is a year only with four digits: 20 is a figure.
    [GeneratedRegex("^(?:(?<year>(?:20)?[0-9]{2})年|(?<year>20[0-9]{2})$)|[(](?<year>20[0-9]{2})年?[)]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\((?<remark>[^()]*)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(?:本年|当年|今年|本期|当期|上年|上一年|前一年|去年|往年|上期|(?:上年|去年)?同期)度?[底末]?(?:数|数量|数据|情况)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex("^(?<year>20[0-9]{2})年度?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}[日号])?[底末]?(?:数|数量|数据|情况)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AsOf();
}
