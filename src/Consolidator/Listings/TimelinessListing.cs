using System.Globalization;
using Consolidator.Boards;

namespace Consolidator.Listings;

/// <summary>Per unit: filed on time or late, and how often returned and corrected.</summary>
public static class TimelinessListing
{
    private static readonly string[] Columns =
    [
        "period", "form", "unit", "name", "kind", "state",
        "due_day", "received_at", "on_time", "days_late", "versions", "returned", "corrections",
    ];

    public static Listing Of(IReadOnlyList<Timeliness> rows, TimeZoneInfo city) => new(Columns, [.. rows.Select(one => (object?[])
    [
        one.Row.Period.ToString(), one.Row.Form.Code, one.Row.Unit.Code, one.Row.Unit.Name,
        Named.Of(one.Row.Unit.Kind), Named.Of(one.Row.State), one.Row.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        one.Row.Filed?.FirstCounted is { } at ? TimeZoneInfo.ConvertTime(at, city) : null,
        one.OnTime, one.DaysLate,
        one.Row.Filed?.Versions ?? 0, one.Row.Filed?.TimesReturned ?? 0, one.Row.Filed?.Corrections ?? 0,
    ])]);
}
