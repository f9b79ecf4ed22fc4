using Consolidator.Cells;
using Consolidator.Findings;

namespace Consolidator.Spreadsheets.Opening;

/// <summary>Removes values hidden under merged ranges, with a finding unless the visible value is the same.</summary>
internal static class MergedValues
{
    // At most this many findings: somebody may have merged a whole sheet.
    private const int MostFindings = 50;

    /// <summary>The cells that a person can see.</summary>
    public static IReadOnlyList<Cell> RemoveHidden(InspectedSheet sheet, IReadOnlyList<Cell> cells, List<Finding> findings)
    {
        if (sheet.Merges.Count == 0) return cells;
        var byTop = sheet.Merges.OrderBy(merge => merge.Top).ToList();
        var open = new List<CellRange>();
        var next = 0;
        var tops = new Dictionary<CellRange, CellContent>();
        var seen = new List<Cell>(cells.Count);
        var hidden = new List<(CellRange Merge, Cell Cell)>();
        foreach (var cell in cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column))
        {
            for (; next < byTop.Count && byTop[next].Top <= cell.Row; next++) open.Add(byTop[next]);
            if (FindCovering(cell, open) is not { } merge) seen.Add(cell);
            else if (merge.Top == cell.Row && merge.Left == cell.Column)
            {
                tops[merge] = cell.Content;
                seen.Add(cell);
            }
            else if (tops.GetValueOrDefault(merge) != cell.Content) hidden.Add((merge, cell));
        }
        findings.AddRange(hidden.Take(MostFindings).Select(left => UnderMerge(sheet, left.Merge, left.Cell)));
        if (hidden.Count > MostFindings)
            findings.Add(FindingKinds.ValuesUnderMerge.Create(sheet.Name, hidden.Count - MostFindings));
        return seen;
    }

    /// <summary>The first open merge that covers the cell; merges that end above the cell are removed from the list.</summary>
    private static CellRange? FindCovering(Cell cell, List<CellRange> open)
    {
        for (var index = 0; index < open.Count; index++)
            if (open[index].Bottom < cell.Row) open.RemoveAt(index--);
            else if (open[index].Contains(cell.Row, cell.Column)) return open[index];
        return null;
    }

    private static Finding UnderMerge(InspectedSheet sheet, CellRange merge, Cell cell)
    {
        var where = new CellPosition(sheet.Name, cell.Row, cell.Column);
        var (value, top) = (cell.Content.Plain, new CellPosition(sheet.Name, merge.Top, merge.Left));
        return FindingKinds.ValueUnderMerge.Create(where.ToString(), value, top.A1) with { Where = where, Value = value };
    }
}
