using System.Globalization;
using System.Text.RegularExpressions;

namespace Consolidator.Periods;

/// <summary>A range of days: <c>2023年1月1日至12月31日</c>.</summary>
internal static partial class DaySpan
{
    /// <param name="folded">Half width, without spaces.</param>
    public static IEnumerable<(DateOnly From, DateOnly To)> FindAll(string folded)
    {
        foreach (Match match in Notation().Matches(folded))
            if (Day(match, "year", "month", "day") is { } from
                && Day(match, match.Groups["year2"].Success ? "year2" : "year", "month2", "day2") is { } to)
                yield return (from, to);
    }

    public static string Format(DateOnly from, DateOnly to) =>
        string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} — {to:yyyy-MM-dd}");

    private static DateOnly? Day(Match match, string year, string month, string day)
    {
        var written = $"{match.Groups[year].Value}-{match.Groups[month].Value}-{match.Groups[day].Value}";
        return DateOnly.TryParseExact(written, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    [GeneratedRegex(
        @"(?<year>20[0-9][0-9])[年.\-/](?<month>[0-9]{1,2})[月.\-/](?<day>[0-9]{1,2})日?起?"
        + @"(?:至|到|—+|-+|~)"
        + @"(?:(?<year2>20[0-9][0-9])[年.\-/])?(?<month2>[0-9]{1,2})[月.\-/](?<day2>[0-9]{1,2})日?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Notation();
}
