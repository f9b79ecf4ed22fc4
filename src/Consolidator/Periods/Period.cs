using System.Globalization;
using System.Text.RegularExpressions;

namespace Consolidator.Periods;

public enum PeriodKind { Year, Quarter, Month }

/// <summary>A reporting period, written <c>2013</c>, <c>2013Q3</c> or <c>2013-07</c>.</summary>
/// <param name="Number">1–4 for a quarter, 1–12 for a month, 0 for a year.</param>
public readonly partial record struct Period(int Year, PeriodKind Kind, int Number) : IComparable<Period>
{
    public static Period OfYear(int year) => new(year, PeriodKind.Year, 0);
    public static Period OfQuarter(int year, int quarter) => new(year, PeriodKind.Quarter, quarter);
    public static Period OfMonth(int year, int month) => new(year, PeriodKind.Month, month);

    /// <summary>The period of a kind that contains a day.</summary>
    public static Period Of(DateOnly day, PeriodKind kind) => kind switch
    {
        PeriodKind.Year => OfYear(day.Year),
        PeriodKind.Quarter => OfQuarter(day.Year, (day.Month + 2) / 3),
        _ => OfMonth(day.Year, day.Month),
    };

    public DateOnly FirstDay => new(Year, Kind switch { PeriodKind.Year => 1, PeriodKind.Quarter => Number * 3 - 2, _ => Number }, 1);
    public DateOnly LastDay => Kind switch
    {
        PeriodKind.Year => new(Year, 12, 31),
        PeriodKind.Quarter => FirstDay.AddMonths(3).AddDays(-1),
        _ => FirstDay.AddMonths(1).AddDays(-1),
    };

    /// <summary>The same period a year earlier: 2012 of 2013, 2012Q3 of 2013Q3.</summary>
    public Period LastYear => this with { Year = Year - 1 };

    /// <summary>The period just before: 2012 of 2013, 2012Q4 of 2013Q1, 2013-06 of 2013-07.</summary>
    public Period Previous => Kind == PeriodKind.Year ? LastYear
        : Number > 1 ? this with { Number = Number - 1 }
        : this with { Year = Year - 1, Number = Kind == PeriodKind.Quarter ? 4 : 12 };

    /// <summary>The period right after.</summary>
    public Period Next => Kind switch
    {
        PeriodKind.Year => this with { Year = Year + 1 },
        PeriodKind.Quarter => Number < 4 ? this with { Number = Number + 1 } : OfQuarter(Year + 1, 1),
        _ => Number < 12 ? this with { Number = Number + 1 } : OfMonth(Year + 1, 1),
    };

    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null || Notation().Match(text.Trim()) is not { Success: true } match) return false;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        period = match.Groups["quarter"] is { Success: true } quarter ? OfQuarter(year, quarter.ValueSpan[0] - '0')
            : match.Groups["month"] is { Success: true } month ? OfMonth(year, int.Parse(month.ValueSpan, CultureInfo.InvariantCulture))
            : OfYear(year);
        return true;
    }

    public override string ToString() => Kind switch
    {
        PeriodKind.Year => Year.ToString("0000", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
    };

    public int CompareTo(Period other) =>
        (FirstDay, LastDay, Kind).CompareTo((other.FirstDay, other.LastDay, other.Kind));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    // Source-generated, because every command needs it: creating a NonBacktracking regex takes 40 ms at start.
    // [0-9], because \d also matches digits of other scripts.
    [GeneratedRegex(@"^(?<year>(19|20)[0-9]{2})(?:Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Notation();
}
