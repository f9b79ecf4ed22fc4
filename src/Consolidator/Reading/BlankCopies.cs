using Consolidator.Findings;

namespace Consolidator.Reading;

/// <summary>Finds blank copies of the form that were left in the workbook. A blank copy is not a second return.</summary>
internal static class BlankCopies
{
    /// <summary>Clears the traces of sheets that are blank copies.</summary>
    /// <returns>One finding per blank copy.</returns>
    public static List<Finding> Remove(IReadOnlyList<TableTrace> traces)
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
            remarks.Add(FindingKinds.BlankCopy.Create(sheet.Key) with { Value = sheet.Key });
        }
        return remarks;
    }

    private static bool IsFilled(TableTrace trace) => trace.Spots.Any(spot => spot.Cell is not null);
}
