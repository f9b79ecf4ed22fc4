using Consolidator.Cells;

namespace Consolidator.Rules.Wording;

/// <summary>Writes cells as ranges, as a reader looks for them: <c>D6:D26</c>, <c>D4</c>, <c>D7:D9</c>.</summary>
internal static class CellListing
{
    /// <param name="home">The current sheet. Cells of other sheets get the sheet's name.</param>
    public static IReadOnlyList<string> Write(IEnumerable<CellPosition> cells, string home)
    {
        var written = new List<string>();
        foreach (var sheet in cells.Distinct().GroupBy(cell => cell.Sheet))
        {
            var ranges = Ranges([.. sheet]).ToList();
            if (sheet.Key != home) ranges[0] = sheet.Key + "!" + ranges[0];
            written.AddRange(ranges);
        }
        return written;
    }

    private static IEnumerable<string> Ranges(List<CellPosition> cells)
    {
        for (var start = 0; start < cells.Count;)
        {
            var end = start;
            while (end + 1 < cells.Count && Follows(end) && (end == start || IsDownward(start) == IsDownward(end))) end++;
            yield return end == start ? cells[start].A1 : $"{cells[start].A1}:{cells[end].A1}";
            start = end + 1;
        }

        bool Follows(int one) => cells[one] is var a && cells[one + 1] is var b
            && ((a.Column == b.Column && b.Row == a.Row + 1) || (a.Row == b.Row && b.Column == a.Column + 1));
        bool IsDownward(int one) => cells[one].Column == cells[one + 1].Column;
    }
}
