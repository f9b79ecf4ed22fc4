using Consolidator.Texts;

namespace Consolidator.Documents;

/// <summary>The widths and heights of a table's cells in a workbook. Programs do not adjust the height of rows with merged or wrapped
/// cells.</summary>
internal static class SheetSizes
{
    private const int LineHeight = 15, TallestRow = 405, Narrowest = 8, Widest = 90, PageWidth = 110;

    /// <summary>False for a wide table, which is only for the screen: printed on one page it would be unreadable.</summary>
    public static bool FitsPage(ReportTable table) => table.Widths.Count <= 20;

    /// <summary>The widths of columns in characters, in the proportions of the table.</summary>
    public static IReadOnlyList<int> ColumnWidths(ReportTable table)
    {
        var all = table.Widths.Sum();
        return [.. table.Widths.Select(width => Math.Clamp(FitsPage(table) ? width * PageWidth / all : width, Narrowest, Widest))];
    }

    /// <summary>The height of a row in points. Cells that continue in the next row are ignored, because they have room there.</summary>
    public static int RowHeight(IReadOnlyList<PlacedCell> places, IReadOnlyList<int> widths)
    {
        var lines = 1;
        for (var column = 0; column < places.Count; column++)
            if (!places[column].Covered && places[column].Cell is { RowSpan: 1 } cell)
                lines = Math.Max(lines, TextWidth.LinesOnPaper(cell.Text, widths.Skip(column).Take(cell.ColumnSpan).Sum() - 1));
        return Math.Min(TallestRow, lines * LineHeight + 3);
    }
}
