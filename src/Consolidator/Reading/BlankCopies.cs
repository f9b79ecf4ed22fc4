using Consolidator.Findings;

namespace Consolidator.Reading;

/// <summary>The blank form that was left in the workbook on a sheet of its own: it says nothing, and is no second return.</summary>
internal static class BlankCopies
{
    /// <summary>Takes away what was traced on such sheets.</summary>
    /// <returns>A remark for each of the sheets.</returns>
    public static List<Finding> Drop(IReadOnlyList<TableTrace> traces)
    {
        var remarks = new List<Finding>();
        if (traces.Count(trace => trace.Spots.Count > 0) == traces.Select(trace => trace.Table).Distinct().Count()) return remarks;
        var filled = traces.Where(IsFilled).SelectMany(trace => trace.Spots).Select(spot => spot.Item).ToHashSet();
        foreach (var sheet in traces.Where(trace => trace.Spots.Count > 0).GroupBy(trace => trace.Sheet))
        {
            if (sheet.Any(IsFilled) || !sheet.SelectMany(trace => trace.Spots).All(spot => filled.Contains(spot.Item))) continue;
            foreach (var trace in sheet)
            {
                trace.Spots.Clear();
                trace.Findings.Clear();
            }
            remarks.Add(FindingKinds.BlankCopy.Say(sheet.Key) with { Value = sheet.Key });
        }
        return remarks;
    }

    private static bool IsFilled(TableTrace trace) => trace.Spots.Any(spot => spot.Cell is not null);
}
