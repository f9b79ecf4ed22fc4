using System.Globalization;
using Consolidator.Aggregation;

namespace Consolidator.Listings;

/// <summary>Totals with their coverage.</summary>
public static class TotalsListing
{
    private static readonly string[] Columns =
        ["run", "period", "form", "item", "name", "scope", "value", "measure", "due", "counted", "blank", "missing"];

    public static Listing Of(IReadOnlyList<Total> totals) => new(Columns, [.. totals.Select(total => (object?[])
    [
        total.Run, total.Period, total.Form, total.Item, total.Name, Named.Of(total.Scope),
        Plain.Of(total.Value?.ToString(CultureInfo.InvariantCulture)), total.Measure,
        total.Due, total.Counted, total.Blank, total.Missing,
    ])]);
}
