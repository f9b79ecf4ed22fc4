using Consolidator.Forms;
using Consolidator.Periods;

namespace Consolidator.Samples;

/// <summary>Splits a year into quarters that add up to it item by item; each quarter has its own three months.</summary>
internal static class Quarters
{
    // Most is published in the last quarter.
    private static readonly long[] Seasons = [20, 24, 25, 31];

    public static Filing Of(Filing year, Form form, int quarter)
    {
        var figures = new Dictionary<string, decimal> { ["A01"] = Part(year, "A01", quarter) };
        foreach (var (asked, answered) in new[] { ("D01", "D0101"), ("D02", "D0201") })
            // In the year all requests were answered in time, so also in each quarter.
            figures[asked] = figures[answered] = Part(year, asked, quarter);
        for (var month = quarter * 3 - 2; month <= quarter * 3; month++) figures[$"M{month:00}"] = year.Figures[$"M{month:00}"];
        return new(year.Unit, form, Period.OfQuarter(year.Period.Year, quarter), figures, new Dictionary<string, string>());
    }

    private static long Part(Filing year, string item, int quarter) => Splitting.Split((long)year.Figures[item],
        [.. Seasons.Select((season, index) => season + Lot.Of(20, year.Unit.Code, item, $"quarter {index}"))])[quarter - 1];
}
