using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Periods;
using Consolidator.Sheets;

namespace Consolidator.Reading;

/// <summary>What the head of a column says of when its figures are of.</summary>
internal static partial class ColumnPeriod
{
    /// <param name="text">The head as typed.</param>
    /// <param name="period">The return's own; null when that is not known.</param>
    /// <returns>True: of this return's period; false: of another; null: it says nothing.</returns>
    public static bool? IsOwn(string text, Period? period)
    {
        var whole = Label.Of(text).Whole;
        if (Present().IsMatch(whole)) return true;
        if (Other().IsMatch(whole)) return false;
        if (period is not { } own || text.Length > LongestHead) return null;
        if (PeriodNames.In(text) is { Count: > 0 } named) return named.Contains(own);
        if (PeriodNames.SpansIn(text).ToList() is { Count: > 0 } spans) return spans.Contains((own.FirstDay, own.LastDay));
        if (own.Kind == PeriodKind.Quarter && PeriodNames.QuarterIn(text) is { } quarter) return quarter == own.Number;
        if (own.Kind == PeriodKind.Quarter && whole.Contains("累计", StringComparison.Ordinal)) return false;
        return Year().Match(whole) is { Success: true } year
            ? int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) % 100 == own.Year % 100
            : null;
    }

    // A head is short; a sentence that names a year heads nothing.
    private const int LongestHead = 30;

    [GeneratedRegex("^(?:本年|本期|本季|当年|当期|今年|报告期)", RegexOptions.CultureInvariant)]
    private static partial Regex Present();

    [GeneratedRegex("上年|去年|上一年|前一年|往年|上期|上季|同期|基期|计划|半年", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex("^(?<year>(?:20)?[0-9]{2})(?:年|$)|[(](?<year>20[0-9]{2})年?[)]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
