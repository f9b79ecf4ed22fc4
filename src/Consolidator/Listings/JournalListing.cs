using Consolidator.Journal;

namespace Consolidator.Listings;

/// <summary>Who decided what, and why.</summary>
public static class JournalListing
{
    private static readonly string[] Columns = ["at", "who", "what", "period", "form", "unit", "reason"];

    public static Listing Of(IReadOnlyList<JournalEntry> entries, TimeZoneInfo city) => new(Columns, [.. entries.Select(entry => (object?[])
    [
        TimeZoneInfo.ConvertTime(entry.At, city), entry.Who, entry.What, entry.Period, entry.Form, entry.Unit, entry.Reason,
    ])]);
}
