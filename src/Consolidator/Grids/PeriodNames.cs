using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Figures;
using Consolidator.Periods;

namespace Consolidator.Grids;

/// <summary>Finds periods and days in a text, in the notations that offices use:
/// 2013年度, 二〇一三年, 2013年第三季度, 2013Q3, 2013年1—3月, 2013年1月1日至12月31日.</summary>
internal static partial class PeriodNames
{
    /// <summary>Years and quarters that a text names. A range of months counts when it is exactly one of them; 2014年1月 is a date, not a
    /// period.</summary>
    public static IReadOnlyList<Period> FindPeriods(string text)
    {
        var folded = Folded(text);
        var joined = OfJoined(Joined(folded));
        // A space between digits separates two numbers: 06 2014年报.
        return joined.Count > 0 ? joined : OfJoined(folded.Replace(' ', '_'));
    }

    private static IReadOnlyList<Period> OfJoined(string joined)
    {
        if (Period.TryParse(joined, out var plain)) return [plain];
        var found = new List<Period>();
        foreach (Match match in Named().Matches(joined))
        {
            var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            if (match.Groups["quarter"] is { Success: true } quarter) found.Add(Period.OfQuarter(year, Number(quarter.Value)));
            else if (!match.Groups["part"].Success) found.Add(Period.OfYear(year));
        }
        foreach (var (from, to) in MonthsIn(joined))
            if (Exactly(from, to) is { } period) found.Add(period);
        return [.. found.Distinct()];
    }

    /// <summary>The ranges of days, or of whole months, that a text names.</summary>
    public static IEnumerable<(DateOnly From, DateOnly To)> FindSpans(string text) =>
        Joined(Folded(text)) is var joined ? DaySpan.FindAll(joined).Concat(MonthsIn(joined)) : [];

    /// <summary>The day, when the text is nothing else: 2013年12月31日; otherwise null.</summary>
    public static DateOnly? ParseDay(string text) =>
        Day().Match(Joined(Folded(text))) is { Success: true } match
            && DateOnly.TryParseExact($"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}", "yyyy-M-d",
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The last day of the figures: 截至2013年12月31日, 截至2013年底; null when the text names none.</summary>
    public static DateOnly? FindClosingDay(string text) => Last(Closing().Match(Joined(Folded(text))));

    /// <summary>The day in an answer to 统计截止日期: 2013年12月31日, 2013年12月; null when it is not a day.</summary>
    public static DateOnly? ParseClosingDay(string text) => FindClosingDay("截至" + text.Trim());

    /// <summary>The days that a text names, such as 2013.12.31, without days of filing.</summary>
    public static IEnumerable<DateOnly> FindDays(string text) =>
        Days().Matches(Joined(Folded(text))).Select(Last).OfType<DateOnly>().Distinct();

    /// <summary>The half-years that a text names: 2013年上半年. No form is for a half-year.</summary>
    public static IEnumerable<string> FindHalfYears(string text) =>
        Half().Matches(Joined(Folded(text))).Select(match => $"{match.Groups["year"].Value}年{match.Groups["half"].Value}");

    /// <summary>True for a line that only states a period, a range of days or a closing day.</summary>
    public static bool IsPeriodLine(string text) =>
        IsPeriod(text) || (FindSpans(text).Any() || FindClosingDay(text) is not null || FindHalfYears(text).Any())
            && Said().IsMatch(Joined(Folded(text)));

    /// <summary>The quarter that a text names, with or without a year: 第一季度, Q1.</summary>
    public static int? FindQuarter(string text) =>
        Quarter().Match(Joined(Folded(text))) is { Success: true } match ? Number(match.Groups["quarter"].Value) : null;

    /// <summary>The name of a file without the year of filing: 2025年报送.</summary>
    public static string RemoveFilingYear(string name) => Filing().Replace(name, "");

    [GeneratedRegex("20[0-9]{2}年?(?:上报|报送|填报)(?!表)", RegexOptions.CultureInvariant)]
    private static partial Regex Filing();

    /// <summary>True for a text that is only a period: （2021年度）, 2013年第一季度.</summary>
    public static bool IsPeriod(string text) => Only().IsMatch(Joined(Folded(text))) && FindPeriods(text).Count == 1;

    /// <summary>True for a text that is probably meant as a period, even if it cannot be read. A blank to fill in (　　年) is not.</summary>
    public static bool MayBePeriod(string text) =>
        Folded(text).Any(c => char.IsAsciiDigit(c) || c is '〇' or '○' or '零') || FindQuarter(text) is not null;

    private static Period? Exactly(DateOnly from, DateOnly to)
    {
        foreach (var kind in new[] { PeriodKind.Year, PeriodKind.Quarter })
            if (Period.Of(to, kind) is var period && (period.FirstDay, period.LastDay) == (from, to)) return period;
        return null;
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> MonthsIn(string joined)
    {
        foreach (Match match in Months().Matches(joined))
        {
            var year = match.Groups["year"].Value;
            var from = Month(year, match.Groups["from"].Value);
            var to = Month(match.Groups["year2"] is { Success: true } other ? other.Value : year, match.Groups["to"].Value);
            if (from is { } first && to is { } last && first <= last) yield return (first, last.AddMonths(1).AddDays(-1));
        }
    }

    private static DateOnly? Month(string year, string month) =>
        int.Parse(month, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number
            ? new(int.Parse(year, CultureInfo.InvariantCulture), number, 1)
            : null;

    /// <summary>The day in the match; when it has only a month or year, its last day.</summary>
    private static DateOnly? Last(Match match)
    {
        if (!match.Success) return null;
        var month = match.Groups["month"] is { Success: true } named ? named.Value : "12";
        if (match.Groups["day"] is not { Success: true } day) return Month(match.Groups["year"].Value, month)?.AddMonths(1).AddDays(-1);
        return DateOnly.TryParseExact($"{match.Groups["year"].Value}-{month}-{day.Value}", "yyyy-M-d",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static int Number(string quarter) => quarter switch
    {
        "一" or "1" or "I" or "Ⅰ" => 1,
        "二" or "2" or "II" or "Ⅱ" => 2,
        "三" or "3" or "III" or "Ⅲ" => 3,
        _ => 4,
    };

    /// <summary>The text in half width, with years in digits and runs of white space as one space.</summary>
    private static string Folded(string text) => ChineseYear().Replace(Blanks().Replace(FigureNotation.Fold(text), " "),
        year => string.Concat(year.Value.Select(c => c is '〇' or '○' or '零' or '0' or 'O'
            ? '0' : (char)('1' + "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal)))));

    private static string Joined(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("二[〇○零0O][〇○零0O一二三四五六七八九]{2}(?= ?年)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseYear();

    // A year is alone or before 年. In brackets it belongs to a document number; 2021年版 is an edition of the form;
    // eight digits in a row are a date; 2014年1月 is a date, not a period.
    [GeneratedRegex(@"
        (?: (?<![0-9(\[〔【])(?<year>20[0-9][0-9]) | (?<![0-9])(?<year>20[0-9][0-9])(?=年|[)\]〕】](?!第?[0-9])) )
        (?: (?:年度?)?[(\[]?第?(?<quarter>[一二三四1-4]|III|II|IV|I|[ⅠⅡⅢⅣ])季度?
          | 年?-?Q(?<quarter>[1-4])
          | 年?(?<part>[上下]半年)
          | 年(?<part>1[0-2]|0?[1-9])(?:月(?:[0-9]{1,2}[日号])?|(?=[-—~至到][0-9]{1,2}月))
          | [-./](?<part>1[0-2]|0?[1-9])(?![0-9])
          | (?:年度?)?(?!年?[0-9]|年?版|年?(?:修订|修正|试行|印发)[版稿]?[)\]〕】]) )
        (?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();

    // Without 月 the second year is required: 2014-01-05 is a day.
    [GeneratedRegex(@"
        (?<![0-9])(?<year>20[0-9][0-9])[年.\-/](?<from>[0-9]{1,2})月?份?(?:至|到|—+|-+|~)
        (?: (?:(?<year2>20[0-9][0-9])[年.\-/])?(?<to>[0-9]{1,2})月(?![0-9])
          | (?<year2>20[0-9][0-9])[年.\-/](?<to>[0-9]{1,2})(?![0-9.\-/月]) )",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Months();

    private const string FullDay = @"(?<year>20[0-9][0-9])[年.\-/](?<month>[0-9]{1,2})[月.\-/](?<day>[0-9]{1,2})(?![0-9])(?>[日号]?)";

    // 报送截止 is the due date, and 有效期截至 is the period of validity of the form.
    [GeneratedRegex($@"(?<!报送|上报|填报|提交|有效期)截[至止]到?(?:{FullDay}|(?<year>20[0-9][0-9])年(?:[底末]|(?<month>[0-9]{{1,2}})月份?[底末]?))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex($"(?<![0-9]){FullDay}(?!上报|报送|填报|提交)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex("(?<![0-9])(?<year>20[0-9][0-9])(?:年度?)?(?<half>[上下]半年)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex("第?(?<quarter>[一二三四1-4]|III|II|IV|I|[ⅠⅡⅢⅣ])季|Q(?<quarter>[1-4])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?<year>20[0-9][0-9])[年.\-/](?<month>[0-9]{1,2})[月.\-/](?<day>[0-9]{1,2})日?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^[-—(\[〔【]*20[0-9][0-9](?:年度?)?[(\[]?(?:第?[一二三四1-4ⅠⅡⅢⅣI]{1,3}季度?|-?Q[1-4])?[)\]〕】]*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    // 2023年1月至6月收到申请600件 is a statement; 数据统计期限为2023年1月1日至12月31日 only names the period.
    [GeneratedRegex(
        @"^(?:[-0-9年月日号至到—~～()\[\]〔〕【】.,/第一二三四季度上下半全份底末起止自从截为是的以内:,.;]|Q[1-4]|本|各项|所列|列|统计|数据|报告|报表|年报"
        + "|填报|报送|信息|公开|期间|期限|时间|时段|区间|范围|日期|周期|期)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
