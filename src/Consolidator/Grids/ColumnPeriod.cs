using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Labels;
using Consolidator.Periods;
using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>What the head of a column says of when its figures are of.</summary>
internal static partial class ColumnPeriod
{
    /// <param name="text">The head as typed.</param>
    /// <param name="period">The return's own; null when that is not known.</param>
    /// <returns>True: of this return's period; false: of another; null: it says nothing.</returns>
    public static bool? IsOwn(string text, Period? period)
    {
        var whole = Label.Of(text).Whole;
        if (Present().IsMatch(whole)) return !IsOfAnotherYear(text, period);
        if (Other().IsMatch(whole)) return false;
        if (period is not { } own || text.Length > LongestHead) return null;
        if (PeriodNames.In(text) is { Count: > 0 } named) return named.Contains(own);
        if (PeriodNames.SpansIn(text).ToList() is { Count: > 0 } spans) return spans.Contains((own.FirstDay, own.LastDay));
        if (own.Kind == PeriodKind.Quarter && PeriodNames.QuarterIn(text) is { } quarter) return quarter == own.Number;
        if (own.Kind == PeriodKind.Quarter && whole.Contains("累计", StringComparison.Ordinal)) return false;
        return Year().Match(whole) is { Success: true } year ? YearOf(year) % 100 == own.Year % 100 : null;
    }

    /// <summary>The same of what stands in brackets behind a column's own words: （2023年）, （截至2023年底）, （上年）.</summary>
    /// <remarks>Words that only mention a year, （含2023年结转）, say nothing of when the figures are of.</remarks>
    public static bool? OfRemarks(string text, Period? period)
    {
        foreach (Match match in Bracketed().Matches(Label.Of(text).Whole))
        {
            var remark = match.Groups["remark"].Value;
            if (PeriodNames.IsOne(remark) || Relative().IsMatch(remark)) return IsOwn(remark, period);
            if (period is not { } own) continue;
            if (remark.StartsWith('截') && PeriodNames.ClosingIn(remark) is { } day) return day == own.LastDay;
            if (AsOf().Match(remark) is { Success: true } year) return YearOf(year) == own.Year;
        }
        return null;
    }

    /// <summary>True for a head that says when its figures are of, and nothing else: 2024年, 上年数.</summary>
    public static bool IsAlone(Label label) =>
        label.Whole.Length <= LongestAlone && (Relative().IsMatch(label.Whole) || AsOf().IsMatch(label.Whole));

    private const int LongestAlone = 10;

    /// <summary>True for a year that was typed as a number: over a column it says when the column is of.</summary>
    public static bool IsYear(Cell cell) =>
        cell.Content is CellContent.Number(>= 2000 and < 2100 and var year) && year == decimal.Truncate(year);

    private static bool IsOfAnotherYear(string text, Period? period) => period is { } own && text.Length <= LongestHead
        && PeriodNames.In(text) is { Count: > 0 } named && named.All(other => other.Year != own.Year);

    private static int YearOf(Match match) => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);

    // A head is short; a sentence that names a year heads nothing.
    private const int LongestHead = 30;

    [GeneratedRegex("^(?:本年|本期|本季|当年|当期|今年|报告期)", RegexOptions.CultureInvariant)]
    private static partial Regex Present();

    [GeneratedRegex("上年|去年|上一年|前一年|往年|上期|上季|同期|基期|计划|半年", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    // A bare number is a year when it has four digits: 20 is a figure.
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
